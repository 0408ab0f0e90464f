package org.sightline.ballot;

import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Everything a rater has left about one executive, as it is kept encrypted.
 *
 * @param sent what counts, once sent; it is never shown again
 * @param draft what is being written; beside {@code sent} it is a replacement that counts for nothing until it is sent
 * @param declined why the rater does not want to answer, null while they may; the draft survives a change of mind
 */
record Ballot(
        @Nullable Answers sent,
        @Nullable Answers draft,
        @Nullable Reason declined) {
    static final Ballot EMPTY = new Ballot(null, null, null);

    boolean isSent() {
        return sent != null;
    }

    boolean isDeclined() {
        return declined != null;
    }

    boolean finished() {
        return isSent() || isDeclined();
    }

    /** Sent, and no replacement begun: nothing can be written or read until the rater asks for a change. */
    public boolean shut() {
        return isSent() && draft == null;
    }

    public Answers writing() {
        return Objects.requireNonNullElse(draft, Answers.NONE);
    }

    /** The draft after a page; none if the ballot is {@link #shut}. Whoever answers no longer declines. */
    Optional<Ballot> write(UnaryOperator<Answers> page) {
        return shut() ? Optional.empty() : Optional.of(new Ballot(sent, page.apply(writing()), null));
    }

    /** The draft takes the place of what was sent; none if there is nothing in it. */
    Optional<Ballot> send() {
        return draft == null || draft.empty() ? Optional.empty() : Optional.of(new Ballot(draft, null, null));
    }

    /** An empty replacement is begun; what was sent stays valid until the new one is sent. */
    Ballot change() {
        return shut() ? new Ballot(sent, Answers.NONE, declined) : this;
    }

    /** The replacement is dropped and what was sent stays as it is. */
    Ballot keep() {
        return isSent() ? new Ballot(sent, null, null) : this;
    }

    /** Consent may be taken back at any time, also for what was sent already. */
    Ballot mix() {
        return new Ballot(
                sent == null ? null : sent.shown(Showing.MIXED),
                draft == null ? null : draft.shown(Showing.MIXED),
                declined);
    }

    /** How a current supervisor wants to be shown. Consent is given only by sending, but taken back at once. */
    Optional<Ballot> showing(Showing choice) {
        Ballot before = choice == Showing.MIXED ? mix() : this;
        return before.write(draft -> draft.shown(choice));
    }

    /** None for a sent ballot: that one can be withdrawn. */
    Optional<Ballot> decline(Reason reason) {
        return isSent() ? Optional.empty() : Optional.of(new Ballot(null, draft, reason));
    }

    Ballot takePart() {
        return new Ballot(sent, draft, null);
    }
}
