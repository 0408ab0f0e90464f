package org.sightline.nomination;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sightline.audit.Act;
import org.sightline.audit.AuditTrail;
import org.sightline.ledger.Load;
import org.sightline.ledger.Requests;
import org.sightline.mail.Letter;
import org.sightline.mail.Outbox;
import org.sightline.organisation.EmailAddress;
import org.sightline.organisation.PersonEntry;
import org.sightline.rater.RelationshipEntry;
import org.sightline.rater.RosterView;
import org.sightline.web.Faults;

/** An executive puts people on a list, and sends it to whoever approves. */
@ApplicationScoped
class Propose {
    /** As many as may be on an executive's list at once; nobody needs so many, and somebody has to read them. */
    static final int MOST_OPEN = 60;

    private final Proposals proposals;
    private final RosterView view;
    private final Requests requests;
    private final Outbox outbox;
    private final SponsorMails sponsors;
    private final AuditTrail trail;
    private final Clock clock;

    Propose(
            Proposals proposals,
            RosterView view,
            Requests requests,
            Outbox outbox,
            SponsorMails sponsors,
            AuditTrail trail,
            Clock clock) {
        this.proposals = proposals;
        this.view = view;
        this.requests = requests;
        this.outbox = outbox;
        this.sponsors = sponsors;
        this.trail = trail;
        this.clock = clock;
    }

    /** What stands against proposing this person, by the fields of the form. */
    @Transactional
    Faults faults(Nominee nominee, PersonEntry person, RelationshipEntry entry) {
        List<Faults.Fault> faults = new ArrayList<>(person.faults());
        person.address().flatMap(address -> known(nominee, address)).ifPresent(faults::add);
        faults.addAll(entry.faults(nominee.campaign().today(clock.instant())));
        if (proposals.of(nominee.id()).stream()
                        .filter(proposal -> Standing.OPEN.contains(proposal.standing()))
                        .count()
                >= MOST_OPEN) {
            faults.add(Faults.Fault.of("email", "nomination.fault.many", MOST_OPEN));
        }
        return new Faults(faults);
    }

    /** One person is asked once about an executive, in one relationship. */
    private Optional<Faults.Fault> known(Nominee nominee, EmailAddress address) {
        if (address.text().equals(nominee.person().email())) {
            return Optional.of(Faults.Fault.of("email", "nomination.fault.self"));
        }
        Optional<Proposal> open = proposals.openOf(nominee.id(), address);
        if (open.isPresent()) {
            return Optional.of(Faults.Fault.of(
                    "email",
                    "nomination.fault.listed." + open.get().relationship().id(),
                    open.get().name()));
        }
        Optional<RosterView.RaterRow> asked = view.of(nominee.campaign().id(), nominee.id()).stream()
                .flatMap(row -> row.others().stream())
                .filter(rater -> rater.email().equals(address.text()))
                .findFirst();
        if (asked.isPresent()) {
            return Optional.of(Faults.Fault.of(
                    "email",
                    "nomination.fault.asked." + asked.get().relationship().id(),
                    asked.get().name(),
                    nominee.approver()));
        }
        Load load = requests.besides(nominee.campaign(), nominee.id(), List.of(address.text()))
                .getOrDefault(address.text(), Load.NONE);
        return load.full()
                ? Optional.of(Faults.Fault.of("email", "nomination.fault.full", load.requests()))
                : Optional.empty();
    }

    /**
     * Puts somebody who was found without faults on the list.
     *
     * @param insteadOf the nomination of somebody whose invitation could not be delivered
     */
    @Transactional
    void note(Nominee nominee, PersonEntry person, RelationshipEntry entry, Optional<UUID> insteadOf, UUID by) {
        proposals.persistAndFlush(
                new Proposal(UUID.randomUUID(), nominee.id(), person, entry, insteadOf.orElse(null), by));
    }

    /**
     * Sends what is on the list.
     *
     * @return how many that were
     */
    @Transactional
    int send(Nominee nominee, UUID by) {
        List<Proposal> noted = proposals.of(nominee.id(), Standing.NOTED);
        if (!noted.isEmpty()) {
            noted.forEach(Proposal::send);
            tell(nominee, by, noted.size());
        }
        return noted.size();
    }

    /** Takes something back that is not decided. */
    @Transactional
    void withdraw(Proposal proposal) {
        proposals.delete(proposal);
    }

    /** Answers a question, which sends the proposal again. */
    @Transactional
    void answer(Nominee nominee, Proposal proposal, String text, RelationshipEntry entry, UUID by) {
        proposal.answer(text, entry);
        tell(nominee, by, 1);
    }

    private void tell(Nominee nominee, UUID by, int count) {
        UUID organisation = nominee.campaign().organisationId();
        trail.record(by, organisation, Act.RATERS_PROPOSED, nominee.id(), Integer.toString(count));
        if (nominee.approves().coach()) {
            outbox.enqueue(Letter.of(SentMails.KIND, nominee.id())
                    .inCampaign(nominee.campaign().id())
                    .inOrganisation(organisation));
        }
        if (nominee.approves().sponsor()) {
            sponsors.send(nominee);
        }
    }
}
