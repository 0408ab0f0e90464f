package org.sightline.mail;

import io.agroal.api.AgroalDataSource;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.sightline.security.Envelope;

/** The mails of a campaign that is only played, without a running application: queued, claimed and settled by the same rows. */
public final class RehearsedMail {
    private static final int BATCH = 100;

    private final OutboxRows rows;
    private final Claim claim;
    private final Settlement settlement;

    public RehearsedMail(AgroalDataSource database, Envelope envelope, Clock clock, SecureRandom random) {
        this.rows = new OutboxRows(database, envelope, clock, random, Duration.ZERO);
        this.claim = new Claim(database, envelope, clock);
        this.settlement = new Settlement(database, clock);
    }

    public void enqueueAll(List<Letter> letters) {
        rows.insertAll(letters);
    }

    public boolean enqueueRun(UUID campaign, String kind, LocalDate day, List<UUID> subjects) {
        return rows.insertRun(campaign, kind, day, subjects);
    }

    /**
     * Sends what is due.
     *
     * @param forgotten the kind of which no row may remain
     * @param needed whether a mail still is
     * @param out told of each mail that left, in the order in which they leave
     */
    public void deliver(String forgotten, Predicate<Letter> needed, Consumer<Letter> out) {
        for (List<Claimed> batch = claim.take(BATCH); !batch.isEmpty(); batch = claim.take(BATCH)) {
            Map<UUID, Outcome> outcomes = new HashMap<>();
            for (Claimed claimed : batch) {
                boolean sent = needed.test(claimed.letter());
                if (sent) {
                    out.accept(claimed.letter());
                }
                outcomes.put(claimed.id(), sent ? new Outcome.Sent() : new Outcome.NotNeeded());
            }
            String kind = batch.getFirst().letter().kind();
            settlement.settle(batch, outcomes, Optional.of(new Writer(kind, kind.equals(forgotten))));
        }
    }

    /** Stands for the feature that would write the mail; what it says matters to nobody here. */
    private record Writer(String kind, boolean forget) implements LetterWriter {
        @Override
        public Optional<OutgoingMail> write(Letter letter) {
            return Optional.empty();
        }
    }
}
