package org.sightline.nomination;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sightline.anonymity.Relationship;
import org.sightline.campaign.Campaign;
import org.sightline.campaign.Executive;
import org.sightline.campaign.Executives;
import org.sightline.campaign.Quota;
import org.sightline.campaign.Quotas;
import org.sightline.rater.RosterView;

/**
 * How far the executives of a campaign are with naming. What is on an executive's own list and not sent is not counted: it
 * is nobody's business yet.
 */
@ApplicationScoped
class NamingProgress {
    private final RosterView view;
    private final Executives executives;
    private final Proposals proposals;
    private final Quotas quotas;

    NamingProgress(RosterView view, Executives executives, Proposals proposals, Quotas quotas) {
        this.view = view;
        this.executives = executives;
        this.proposals = proposals;
        this.quotas = quotas;
    }

    /**
     * One executive.
     *
     * @param asked whether they were asked to name anybody
     * @param lack what is missing of those approved and waiting together
     */
    record Row(UUID id, String name, @Nullable String coach, boolean asked, int approved, int waiting, Lack lack) {
        /** Whether a reminder would help. */
        public boolean late() {
            return asked && lack != Lack.NONE;
        }
    }

    /** By name. */
    @Transactional
    List<Row> of(Campaign campaign) {
        List<RosterView.ExecutiveRow> all = view.of(campaign.id());
        Map<UUID, Boolean> asked = executives.of(campaign.id()).stream()
                .collect(Collectors.toMap(
                        Executive::id, executive -> executive.accountId().isPresent()));
        Map<UUID, List<Proposal>> waiting =
                proposals
                        .decidable(all.stream().map(RosterView.ExecutiveRow::id).toList())
                        .stream()
                        .collect(Collectors.groupingBy(Proposal::executiveId));
        Map<Relationship, Quota> wanted = quotas.of(campaign.id());
        return all.stream()
                .map(row -> row(
                        row, asked.getOrDefault(row.id(), false), waiting.getOrDefault(row.id(), List.of()), wanted))
                .toList();
    }

    private static Row row(
            RosterView.ExecutiveRow row, boolean asked, List<Proposal> waiting, Map<Relationship, Quota> wanted) {
        Map<Relationship, Integer> named = new EnumMap<>(Relationship.class);
        named.putAll(row.groups());
        waiting.stream()
                .filter(proposal ->
                        row.others().stream().noneMatch(rater -> rater.email().equals(proposal.email())))
                .forEach(proposal -> named.merge(proposal.relationship(), 1, Integer::sum));
        return new Row(
                row.id(),
                row.name(),
                row.coach(),
                asked,
                row.others().size(),
                (int) waiting.stream()
                        .filter(proposal -> proposal.standing() == Standing.SENT)
                        .count(),
                Lack.of(named, wanted));
    }
}
