package org.sightline.rater;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.sightline.anonymity.Relationship;
import org.sightline.campaign.Campaign;
import org.sightline.campaign.Progress;
import org.sightline.web.Reader;

/** What the reports of a campaign will show, as far as it may be known before it is sealed. */
@ApplicationScoped
public class Previews {
    private final RosterView view;
    private final Nominations nominations;
    private final Progress progress;
    private final Reader reader;

    Previews(RosterView view, Nominations nominations, Progress progress, Reader reader) {
        this.view = view;
        this.nominations = nominations;
        this.progress = progress;
        this.reader = reader;
    }

    /** The preview of one executive with the name. */
    public record Named(String name, Preview preview) {}

    /** What the campaign's promise hides in all of its reports. */
    public String rules(Campaign campaign) {
        return RuleWords.of(campaign.policy(), reader.texts());
    }

    /** Of every executive, by name, before the campaign starts. */
    public List<Named> beforeStart(Campaign campaign) {
        return view.of(campaign.id()).stream()
                .map(row -> new Named(row.name(), StartWords.of(row.groups(), campaign.policy(), reader.texts())))
                .toList();
    }

    /** Of every executive, by name, while the campaign collects. */
    public List<Named> beforeClosing(Campaign campaign) {
        Optional<Map<UUID, Map<Relationship, Boolean>>> lights = progress.of(campaign.id());
        return view.of(campaign.id()).stream()
                .map(row -> new Named(
                        row.name(),
                        ClosingWords.of(
                                row.groups(), lights.map(all -> of(all, row.id())), campaign.policy(), reader.texts())))
                .toList();
    }

    /** Of one executive, whichever of the two is due; empty once the campaign is closed. */
    public Optional<Preview> of(Campaign campaign, UUID executiveId) {
        return switch (campaign.state()) {
            case DRAFT, NOMINATING -> Optional.of(StartWords.of(asked(executiveId), campaign.policy(), reader.texts()));
            case COLLECTING ->
                Optional.of(ClosingWords.of(
                        asked(executiveId),
                        progress.of(campaign.id()).map(all -> of(all, executiveId)),
                        campaign.policy(),
                        reader.texts()));
            case CLOSED, SEALED, ARCHIVED -> Optional.empty();
        };
    }

    /** What a report would show if so many were asked in each relationship, without the executive. */
    public Preview ifAsked(Campaign campaign, Map<Relationship, Integer> asked) {
        return campaign.kind() == Campaign.Kind.PULSE
                ? StartWords.ofMarks(asked, campaign.policy(), reader.texts())
                : StartWords.of(asked, campaign.policy(), reader.texts());
    }

    private Map<Relationship, Integer> asked(UUID executiveId) {
        Map<Relationship, Integer> asked = new EnumMap<>(Relationship.class);
        nominations.ofExecutive(executiveId).stream()
                .map(Nomination::relationship)
                .filter(relationship -> relationship != Relationship.SELF)
                .forEach(relationship -> asked.merge(relationship, 1, Integer::sum));
        return asked;
    }

    private static Map<Relationship, Boolean> of(Map<UUID, Map<Relationship, Boolean>> lights, UUID executiveId) {
        return lights.getOrDefault(executiveId, Map.of());
    }
}
