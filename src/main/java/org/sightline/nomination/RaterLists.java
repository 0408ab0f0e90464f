package org.sightline.nomination;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sightline.anonymity.Relationship;
import org.sightline.campaign.Campaign;
import org.sightline.campaign.Progress;
import org.sightline.campaign.Quota;
import org.sightline.campaign.Quotas;
import org.sightline.ledger.Load;
import org.sightline.ledger.Requests;
import org.sightline.organisation.People;
import org.sightline.rater.Links;
import org.sightline.rater.Nomination;
import org.sightline.rater.Nominations;
import org.sightline.rater.Preview;
import org.sightline.rater.Previews;
import org.sightline.rater.RosterView;

/**
 * Reads who is named for an executive.
 *
 * <p>While the campaign collects, nothing here depends on what a single rater did. Who declined looks like everybody else,
 * because a decline is known to nobody: a page that offered to replace whoever declined would name them. Two things may
 * be told. That an invitation could not be delivered says something of an address, before its owner could do anything; so
 * that one is named, and somebody else may be proposed instead. And of a whole group the daily light, which tells whether
 * enough have answered and not who; as long as it is not reached the page suggests to name more people, whatever the
 * reason is. That adding shifts the light by whole days and needs somebody's approval keeps it from being a probe.
 */
@ApplicationScoped
class RaterLists {
    private final RosterView view;
    private final Proposals proposals;
    private final Nominations nominations;
    private final Requests requests;
    private final Quotas quotas;
    private final Progress progress;
    private final Previews previews;
    private final People people;
    private final Links links;
    private final Clock clock;

    RaterLists(
            RosterView view,
            Proposals proposals,
            Nominations nominations,
            Requests requests,
            Quotas quotas,
            Progress progress,
            Previews previews,
            People people,
            Links links,
            Clock clock) {
        this.view = view;
        this.proposals = proposals;
        this.nominations = nominations;
        this.requests = requests;
        this.quotas = quotas;
        this.progress = progress;
        this.previews = previews;
        this.people = people;
        this.links = links;
        this.clock = clock;
    }

    /** Everybody, as the executive sees them: with what is on their own list and nobody else's business yet. */
    @Transactional
    RaterList own(Nominee nominee) {
        return list(nominee, proposals.of(nominee.id()), true);
    }

    /**
     * Without what the executive has not sent.
     *
     * @param lights whether the reader may see if a group has reached its minimum
     */
    @Transactional
    RaterList toApprove(Nominee nominee, boolean lights) {
        return list(
                nominee,
                proposals.of(nominee.id()).stream()
                        .filter(proposal -> proposal.standing() != Standing.NOTED)
                        .toList(),
                lights);
    }

    /** What the report will show, as far as it may be known, if everybody on the list is asked. */
    @Transactional
    Optional<Preview> preview(Nominee nominee, RaterList list) {
        Campaign campaign = nominee.campaign();
        return campaign.preparing()
                ? Optional.of(previews.ifAsked(campaign, list.named()))
                : previews.of(campaign, nominee.id());
    }

    /** Nominations of this executive whose invitation could not be delivered. */
    @Transactional
    Set<UUID> undelivered(Nominee nominee) {
        if (!nominee.campaign().collecting()) {
            return Set.of();
        }
        Set<UUID> raters = links.undelivered(nominee.campaign().id());
        return nominations.ofExecutive(nominee.id()).stream()
                .filter(nomination -> nomination.relationship() != Relationship.SELF)
                .filter(nomination -> raters.contains(nomination.raterId()))
                .map(Nomination::id)
                .collect(Collectors.toSet());
    }

    private RaterList list(Nominee nominee, List<Proposal> proposed, boolean shown) {
        List<RosterView.RaterRow> asked = view.of(nominee.campaign().id(), nominee.id()).stream()
                .flatMap(row -> row.others().stream())
                .toList();
        List<RaterRow> rows = rows(nominee, asked, proposed);
        Map<Relationship, List<RaterRow>> byRelationship = rows.stream()
                .filter(row -> row.state().counts())
                .collect(Collectors.groupingBy(RaterRow::relationship));
        Map<Relationship, Quota> wanted = quotas.of(nominee.campaign().id());
        Map<Relationship, String> lights = shown ? lights(nominee, asked) : Map.of();
        List<RaterList.Group> groups = Quota.RELATIONSHIPS.stream()
                .map(relationship -> new RaterList.Group(
                        relationship,
                        wanted.getOrDefault(relationship, new Quota(0, 0)),
                        nominee.campaign().minimum(),
                        lights.getOrDefault(relationship, ""),
                        byRelationship.getOrDefault(relationship, List.of())))
                .toList();
        return new RaterList(
                groups, rows.stream().filter(row -> !row.state().counts()).toList());
    }

    private List<RaterRow> rows(Nominee nominee, List<RosterView.RaterRow> asked, List<Proposal> proposed) {
        LocalDate today = nominee.campaign().today(clock.instant());
        List<String> addresses = Stream.concat(
                        asked.stream().map(RosterView.RaterRow::email),
                        proposed.stream().map(Proposal::email))
                .distinct()
                .toList();
        Map<String, Load> loads = requests.besides(nominee.campaign(), nominee.id(), addresses);
        Set<String> listed = people.withAddresses(nominee.campaign().organisationId(), addresses)
                .keySet();
        Map<UUID, Proposal> origins = proposed.stream()
                .filter(proposal -> proposal.nominationId().isPresent())
                .collect(Collectors.toMap(proposal -> proposal.nominationId().orElseThrow(), proposal -> proposal));
        Map<UUID, String> names =
                asked.stream().collect(Collectors.toMap(RosterView.RaterRow::nominationId, RosterView.RaterRow::name));
        Map<String, Relationship> known =
                asked.stream().collect(Collectors.toMap(RosterView.RaterRow::email, RosterView.RaterRow::relationship));
        Set<UUID> undelivered = undelivered(nominee);
        List<RaterRow> rows = new ArrayList<>();
        for (RosterView.RaterRow rater : asked) {
            rows.add(RaterRow.of(
                    rater,
                    Optional.ofNullable(origins.get(rater.nominationId())),
                    undelivered.contains(rater.nominationId()),
                    loads.getOrDefault(rater.email(), Load.NONE),
                    List.of()));
        }
        for (Proposal proposal : proposed) {
            if (proposal.nominationId().isEmpty()) {
                rows.add(RaterRow.of(
                        proposal,
                        loads.getOrDefault(proposal.email(), Load.NONE),
                        Remarks.of(
                                proposal,
                                today,
                                listed.contains(proposal.email()),
                                Optional.ofNullable(known.get(proposal.email())),
                                proposal.insteadOf().flatMap(id -> Optional.ofNullable(names.get(id))))));
            }
        }
        return rows;
    }

    /** Of the relationships in which somebody is invited. */
    private Map<Relationship, String> lights(Nominee nominee, List<RosterView.RaterRow> asked) {
        Map<Relationship, String> lights = new EnumMap<>(Relationship.class);
        if (!nominee.campaign().collecting()) {
            return lights;
        }
        Optional<Map<Relationship, Boolean>> reached =
                progress.of(nominee.campaign().id()).map(all -> all.getOrDefault(nominee.id(), Map.of()));
        asked.forEach(rater -> lights.put(
                rater.relationship(),
                reached.map(all -> all.getOrDefault(rater.relationship(), false) ? "reached" : "not-yet")
                        .orElse("unknown")));
        return lights;
    }
}
