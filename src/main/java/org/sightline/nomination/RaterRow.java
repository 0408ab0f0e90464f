package org.sightline.nomination;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sightline.anonymity.Relationship;
import org.sightline.ledger.Load;
import org.sightline.rater.RosterView;
import org.sightline.system.Message;

/**
 * Somebody who is asked about an executive, or may come to be.
 *
 * @param proposal null if an administrator named the person
 * @param nomination null as long as nothing is approved
 * @param state ends the key of its words
 * @param proposedAs null unless it was approved in another relationship
 * @param undelivered whether the invitation could not be delivered
 * @param load what the person is asked besides
 * @param remarks what is worth a thought before it is approved
 */
record RaterRow(
        @Nullable UUID proposal,
        @Nullable UUID nomination,
        String name,
        String email,
        Relationship relationship,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        State state,
        @Nullable String words,
        @Nullable String reply,
        @Nullable Relationship proposedAs,
        boolean undelivered,
        Load load,
        List<Message> remarks) {
    /** What is said of it. */
    enum State {
        NOTED,
        SENT,
        ASKED,
        APPROVED,
        /** Approved, in another relationship than was proposed. */
        CHANGED,
        /** Named by an administrator, which counts as approved. */
        NAMED,
        REPLACED,
        DECLINED,
        /** Approved once, and taken out again. */
        REMOVED;

        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }

        boolean counts() {
            return this != REPLACED && this != DECLINED && this != REMOVED;
        }
    }

    RaterRow {
        remarks = List.copyOf(remarks);
    }

    static RaterRow of(Proposal proposal, Load load, List<Message> remarks) {
        return new RaterRow(
                proposal.id(),
                null,
                proposal.name(),
                proposal.email(),
                proposal.relationship(),
                proposal.workedFrom().orElse(null),
                proposal.workedTo().orElse(null),
                proposal.standing() == Standing.APPROVED
                        ? State.REMOVED
                        : State.valueOf(proposal.standing().name()),
                proposal.words().orElse(null),
                proposal.reply().orElse(null),
                null,
                false,
                load,
                remarks);
    }

    static RaterRow of(
            RosterView.RaterRow rater,
            Optional<Proposal> origin,
            boolean undelivered,
            Load load,
            List<Message> remarks) {
        Optional<Relationship> otherwise =
                origin.map(Proposal::relationship).filter(one -> one != rater.relationship());
        State state = origin.isEmpty() ? State.NAMED : otherwise.isPresent() ? State.CHANGED : State.APPROVED;
        return new RaterRow(
                origin.map(Proposal::id).orElse(null),
                rater.nominationId(),
                rater.name(),
                rater.email(),
                rater.relationship(),
                rater.from(),
                rater.to(),
                state,
                origin.flatMap(Proposal::words).orElse(null),
                null,
                otherwise.orElse(null),
                undelivered,
                load,
                remarks);
    }

    /** Whether the executive may still take it back. */
    public boolean own() {
        return state == State.NOTED || waiting();
    }

    public boolean waiting() {
        return state == State.SENT || state == State.ASKED;
    }

    public boolean asked() {
        return state == State.ASKED;
    }
}
