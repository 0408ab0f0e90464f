package org.sightline.sponsorship;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.sightline.campaign.Campaign;
import org.sightline.campaign.Executive;
import org.sightline.campaign.Executives;
import org.sightline.invitation.Finding;
import org.sightline.invitation.LaunchCondition;
import org.sightline.organisation.People;
import org.sightline.sponsorship.Examples.Example;
import org.sightline.sponsorship.FirstRules.FirstRule;

/** Where it was set: nobody else's survey starts before a sponsor's own feedback is under way and may be seen to be. */
@ApplicationScoped
class SponsorFirst implements LaunchCondition {
    private final FirstRules rules;
    private final Examples examples;
    private final Executives executives;
    private final People people;

    SponsorFirst(FirstRules rules, Examples examples, Executives executives, People people) {
        this.rules = rules;
        this.examples = examples;
        this.executives = executives;
        this.people = people;
    }

    @Override
    public Standing of(Campaign campaign) {
        Optional<FirstRule> rule = rules.of(campaign.id());
        if (rule.isEmpty()) {
            return new Standing(About.SPONSOR, false, List.of(), List.of());
        }
        List<Example> sponsors = examples.of(campaign.organisationId());
        String page = "/campaigns/" + campaign.id() + "/sponsor";
        FirstRules.Waiver waiver = rule.get().waiver();
        if (waiver != null) {
            return new Standing(
                    About.SPONSOR,
                    true,
                    List.of(),
                    List.of(new Finding("sponsor-waived", "", 0, waiver.reason(), page)));
        }
        return new Standing(
                About.SPONSOR,
                true,
                othersThan(sponsors, campaign)
                        ? missing(sponsors).map(key -> new Finding(key, names(sponsors), 0, "", page)).stream()
                                .toList()
                        : List.of(),
                List.of());
    }

    private static Optional<String> missing(List<Example> sponsors) {
        if (sponsors.isEmpty()) {
            return Optional.of("no-sponsor");
        }
        List<Example> agreed =
                sponsors.stream().filter(one -> one.agreedOn() != null).toList();
        if (agreed.isEmpty()) {
            return Optional.of("sponsor-silent");
        }
        return agreed.stream().anyMatch(Example::wentFirst) ? Optional.empty() : Optional.of("sponsor-later");
    }

    private boolean othersThan(List<Example> sponsors, Campaign campaign) {
        Set<String> addresses =
                sponsors.stream().map(one -> one.sponsor().email()).collect(Collectors.toSet());
        List<UUID> persons =
                executives.of(campaign.id()).stream().map(Executive::personId).toList();
        return people.byId(persons).values().stream().anyMatch(person -> !addresses.contains(person.email()));
    }

    private static String names(List<Example> sponsors) {
        return sponsors.stream().map(one -> one.sponsor().sponsor()).collect(Collectors.joining(", "));
    }
}
