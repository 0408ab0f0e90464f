package org.sightline.invitation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.sightline.anonymity.Relationship;
import org.sightline.campaign.Campaign;
import org.sightline.campaign.Campaigns;
import org.sightline.rater.RosterView;

/** What the page of extra reminders offers and lists: of invitations and the calendar, and nothing of answers. */
@ApplicationScoped
class NudgeOffer {
    private final Campaigns campaigns;
    private final RosterView view;
    private final Nudging nudging;
    private final Nudges nudges;

    NudgeOffer(Campaigns campaigns, RosterView view, Nudging nudging, Nudges nudges) {
        this.campaigns = campaigns;
        this.view = view;
        this.nudging = nudging;
        this.nudges = nudges;
    }

    /** An executive to choose; {@code refusal} ends the key of why not, empty if it can be asked for. */
    record Choice(String id, String name, String refusal, boolean chosen) {}

    /** One that was asked for; {@code group} is a relationship by its id, empty for all. */
    record Asked(UUID id, String executive, String group, Instant leavesAt, boolean waits) {}

    /** All of the campaign for its administrators, the entrusted ones for a coach. */
    List<RosterView.ExecutiveRow> executives(UUID account, UUID campaign) {
        boolean administers = campaigns.visibleTo(account, campaign).isPresent();
        return view.of(campaign).stream()
                .filter(row -> administers || account.equals(row.coachId()))
                .toList();
    }

    List<Choice> choices(Campaign campaign, List<RosterView.ExecutiveRow> rows, String chosen) {
        List<Nudges.Nudge> all = nudges.of(campaign.id());
        return rows.stream()
                .map(row -> new Choice(
                        row.id().toString(),
                        row.name(),
                        nudging.refusal(campaign, all, row.id(), row.groups(), Optional.empty())
                                .map(Nudging.Refusal::id)
                                .orElse(""),
                        row.id().toString().equals(chosen)))
                .toList();
    }

    /** Those in which enough are invited about somebody, by their ids. */
    List<String> groups(Campaign campaign, List<RosterView.ExecutiveRow> rows) {
        return rows.stream()
                .flatMap(row -> row.groups().entrySet().stream())
                .filter(entry -> entry.getValue() >= campaign.minimum())
                .map(Map.Entry::getKey)
                .sorted()
                .distinct()
                .map(Relationship::id)
                .toList();
    }

    List<Asked> asked(Campaign campaign, List<RosterView.ExecutiveRow> rows) {
        return nudges.of(campaign.id()).stream()
                .filter(one -> one.state() != Nudges.State.PASSED)
                .flatMap(one -> rows.stream()
                        .filter(row -> row.id().equals(one.target().executive()))
                        .map(row -> new Asked(
                                one.id(),
                                row.name(),
                                one.target()
                                        .relationship()
                                        .map(Relationship::id)
                                        .orElse(""),
                                one.leavesAt(),
                                one.waits())))
                .toList();
    }
}
