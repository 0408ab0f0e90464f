package org.sightline.nomination;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sightline.audit.Act;
import org.sightline.audit.AuditTrail;
import org.sightline.campaign.Campaign;
import org.sightline.ledger.Load;
import org.sightline.ledger.Requests;
import org.sightline.mail.Letter;
import org.sightline.mail.Outbox;
import org.sightline.organisation.EmailAddress;
import org.sightline.organisation.People;
import org.sightline.organisation.Person;
import org.sightline.organisation.PersonEntry;
import org.sightline.rater.Nomination;
import org.sightline.rater.Nominations;
import org.sightline.rater.Raters;
import org.sightline.rater.RelationshipEntry;
import org.sightline.rater.Roster;
import org.sightline.web.Faults;

/** Deciding what is proposed. The caller has locked the nominee, and passes only what can be decided. */
@ApplicationScoped
class Review {
    private final Proposals proposals;
    private final RaterLists lists;
    private final Roster roster;
    private final Raters raters;
    private final Nominations nominations;
    private final People people;
    private final Requests requests;
    private final Outbox outbox;
    private final AuditTrail trail;

    Review(
            Proposals proposals,
            RaterLists lists,
            Roster roster,
            Raters raters,
            Nominations nominations,
            People people,
            Requests requests,
            Outbox outbox,
            AuditTrail trail) {
        this.proposals = proposals;
        this.lists = lists;
        this.roster = roster;
        this.raters = raters;
        this.nominations = nominations;
        this.people = people;
        this.requests = requests;
        this.outbox = outbox;
        this.trail = trail;
    }

    /** What stands against asking this person as this; empty if nothing does. */
    @Transactional
    Optional<Faults.Fault> against(Nominee nominee, EmailAddress address, RelationshipEntry as) {
        Campaign campaign = nominee.campaign();
        Optional<Nomination> known = known(nominee, address);
        if (known.isPresent()) {
            // the answers depend on the relationship from the invitation on
            return known.filter(
                            nomination -> campaign.collecting() && nomination.relationship() != as.soundRelationship())
                    .map(nomination -> Faults.Fault.of(
                            "relationship",
                            "nomination.fault.locked."
                                    + nomination.relationship().id()));
        }
        Load load = requests.besides(campaign, nominee.id(), List.of(address.text()))
                .getOrDefault(address.text(), Load.NONE);
        return load.full()
                ? Optional.of(Faults.Fault.of("approve", "nomination.fault.full", load.requests()))
                : Optional.empty();
    }

    /**
     * Makes nominations of proposals as they stand, of those against which nothing stands; whoever is asked already in
     * another relationship is left to be decided by itself.
     *
     * @return how many that were
     */
    @Transactional
    int approveAll(Nominee nominee, List<Proposal> chosen, UUID by) {
        List<Proposal> sound = chosen.stream()
                .filter(proposal -> known(nominee, address(proposal))
                        .filter(known -> known.relationship() != proposal.relationship())
                        .isEmpty())
                .toList();
        int approved = 0;
        for (Proposal proposal : sound) {
            if (against(nominee, address(proposal), proposal.entry()).isEmpty()) {
                nominate(nominee, proposal, proposal.entry(), null, by);
                approved++;
            }
        }
        if (approved > 0) {
            decided(nominee, by, "approved " + approved);
        }
        return approved;
    }

    /** @param why the relationship or the days were changed; null if they were not */
    @Transactional
    void approve(Nominee nominee, Proposal proposal, RelationshipEntry as, @Nullable String why, UUID by) {
        nominate(nominee, proposal, as, why, by);
        decided(nominee, by, why == null ? "approved" : "approved with a change");
    }

    @Transactional
    void decline(Nominee nominee, Proposal proposal, String why, UUID by) {
        proposal.decline(by, why);
        decided(nominee, by, "declined");
    }

    /** Somebody else is asked instead, at once. */
    @Transactional
    void replace(Nominee nominee, Proposal proposal, PersonEntry person, RelationshipEntry entry, String why, UUID by) {
        proposal.replace(by, why);
        Proposal other = new Proposal(
                UUID.randomUUID(),
                nominee.id(),
                person,
                entry,
                proposal.insteadOf().orElse(null),
                by);
        other.send();
        proposals.persistAndFlush(other);
        nominate(nominee, other, entry, null, by);
        decided(nominee, by, "replaced");
    }

    /** Asks the executive something about a proposal. */
    @Transactional
    void ask(Nominee nominee, Proposal proposal, String question, UUID by) {
        proposal.ask(question);
        record(nominee, by, "asked back");
        outbox.enqueue(letter(nominee, QuestionMails.KIND));
    }

    private void nominate(Nominee nominee, Proposal proposal, RelationshipEntry as, @Nullable String why, UUID by) {
        Campaign campaign = nominee.campaign();
        Nomination nomination = known(nominee, address(proposal))
                .map(known -> {
                    if (campaign.preparing()) {
                        known.change(as.soundRelationship(), as.soundFrom(), as.soundTo());
                    }
                    return known;
                })
                .orElseGet(() -> {
                    Person person = roster.person(campaign.organisationId(), proposal.person());
                    return roster.nominate(campaign, nominee.executive(), person, as);
                });
        // another proposal of the same person may have become this nomination before
        proposals.byNomination(nominee.id(), nomination.id()).ifPresent(proposals::delete);
        proposals.flush();
        proposal.approve(nomination, by, why);
        dropUndelivered(nominee, proposal);
    }

    /** Whoever was to be replaced is no longer asked, unless the invitation has arrived after all. */
    private void dropUndelivered(Nominee nominee, Proposal proposal) {
        proposal.insteadOf()
                .filter(lists.undelivered(nominee)::contains)
                .flatMap(id -> nominations.ofExecutive(nominee.id(), id))
                .ifPresent(nomination -> roster.drop(nominee.campaign(), nomination));
    }

    private Optional<Nomination> known(Nominee nominee, EmailAddress address) {
        return people.withAddress(nominee.campaign().organisationId(), address)
                .flatMap(person -> raters.ofPerson(nominee.campaign().id(), person.id()))
                .flatMap(rater -> nominations.ofExecutive(nominee.id()).stream()
                        .filter(nomination -> nomination.raterId().equals(rater.id()))
                        .findFirst());
    }

    private static EmailAddress address(Proposal proposal) {
        return proposal.person().soundAddress();
    }

    /** The executive is told once, when nothing waits any more. */
    private void decided(Nominee nominee, UUID by, String what) {
        record(nominee, by, what);
        proposals.flush();
        if (proposals.of(nominee.id(), Standing.SENT).isEmpty()
                && proposals.of(nominee.id(), Standing.ASKED).isEmpty()) {
            outbox.enqueue(letter(nominee, DecidedMails.KIND));
        }
    }

    private void record(Nominee nominee, UUID by, String what) {
        trail.record(by, nominee.campaign().organisationId(), Act.PROPOSALS_DECIDED, nominee.id(), what);
    }

    private static Letter letter(Nominee nominee, String kind) {
        return Letter.of(kind, nominee.id())
                .inCampaign(nominee.campaign().id())
                .inOrganisation(nominee.campaign().organisationId());
    }
}
