package org.sightline.briefing;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.sightline.campaign.Campaign;
import org.sightline.campaign.Executive;
import org.sightline.campaign.Executives;
import org.sightline.engagement.Engagement;
import org.sightline.engagement.Engagements;
import org.sightline.invitation.Finding;
import org.sightline.invitation.LaunchCondition;

/** Nobody is asked about an executive who is coached here and has not confirmed the briefing, unless somebody says why. */
@ApplicationScoped
class BriefedExecutives implements LaunchCondition {
    private final Executives executives;
    private final Engagements engagements;
    private final Briefings briefings;

    BriefedExecutives(Executives executives, Engagements engagements, Briefings briefings) {
        this.executives = executives;
        this.engagements = engagements;
        this.briefings = briefings;
    }

    @Override
    public Standing of(Campaign campaign) {
        UUID organisation = campaign.organisationId();
        Set<UUID> persons =
                executives.of(campaign.id()).stream().map(Executive::personId).collect(Collectors.toSet());
        List<Engagement> coached = engagements.in(organisation).stream()
                .filter(Engagement::open)
                .filter(engagement -> persons.contains(engagement.personId()))
                .sorted(Comparator.comparing(Engagement::name, String.CASE_INSENSITIVE_ORDER))
                .toList();
        Map<UUID, Briefings.Standing> standings = briefings.in(organisation);
        List<Finding> blocks = new ArrayList<>();
        List<Finding> advice = new ArrayList<>();
        Set<UUID> known = new HashSet<>();
        for (Engagement engagement : coached) {
            known.add(engagement.personId());
            String page = "/organisations/" + organisation + "/engagements/" + engagement.id() + "/briefing";
            Briefings.Standing standing = standings.getOrDefault(engagement.id(), Briefings.Standing.NONE);
            Briefings.Waiver waiver = standing.waiver();
            if (!standing.settled()) {
                blocks.add(new Finding("not-briefed", engagement.name(), 0, "", page));
            } else if (standing.confirmedOn() == null && waiver != null) {
                advice.add(new Finding("briefing-waived", engagement.name(), 0, waiver.reason(), page));
            }
        }
        int others = persons.size() - known.size();
        if (others > 0) {
            advice.add(new Finding("not-coached", "", others, "", "/organisations/" + organisation + "/coaches"));
        }
        return new Standing(About.BRIEFING, !coached.isEmpty(), blocks, advice);
    }
}
