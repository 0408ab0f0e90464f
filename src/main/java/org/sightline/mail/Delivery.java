package org.sightline.mail;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.jboss.logging.Logger;

/** Sends what is due. Runs on every node; a mail is written and sent outside any transaction of the outbox. */
@Singleton
public class Delivery {
    private static final Logger LOG = Logger.getLogger(Delivery.class);

    private final Claim claim;
    private final Settlement settlement;
    private final HandOver handOver;
    private final DomainPace pace;
    private final Instance<LetterWriter> writers;
    private final MailSettings settings;
    private final Executor executor = Infrastructure.getDefaultExecutor();
    private final Semaphore turn = new Semaphore(1);

    @Inject
    Delivery(
            Claim claim,
            Settlement settlement,
            HandOver handOver,
            DomainPace pace,
            Instance<LetterWriter> writers,
            MailSettings settings) {
        this.claim = claim;
        this.settlement = settlement;
        this.handOver = handOver;
        this.pace = pace;
        this.writers = writers;
        this.settings = settings;
    }

    @Scheduled(every = "{sightline.mail.every}", concurrentExecution = ConcurrentExecution.SKIP)
    void lookForDueMails() {
        takeTurn();
    }

    @Scheduled(every = "1h", delayed = "10m", concurrentExecution = ConcurrentExecution.SKIP)
    void forgetIdleDomains() {
        pace.forgetIdle();
    }

    /** Mails were just queued; whoever waits for one should not wait for the clock. */
    void nudge() {
        if (!settings.every().equals("off")) {
            executor.execute(this::takeTurn);
        }
    }

    private void takeTurn() {
        if (turn.tryAcquire()) {
            try {
                deliver();
            } finally {
                turn.release();
            }
        }
    }

    /**
     * Sends until nothing more is due or the mail server is out of reach; returns the number of mails that were looked
     * at and did not only have to wait for their turn.
     */
    public int deliver() {
        AtomicBoolean reachable = new AtomicBoolean(true);
        List<CompletableFuture<Integer>> others = IntStream.range(1, settings.inFlight())
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> deliver(reachable), executor))
                .toList();
        int done = deliver(reachable)
                + others.stream().mapToInt(CompletableFuture::join).sum();
        if (!reachable.get()) {
            LOG.warn("the mail server is out of reach; mails wait in the outbox");
        }
        return done;
    }

    /** One sender: takes mails of one kind, writes them, and hands them over one after the other. */
    private int deliver(AtomicBoolean reachable) {
        int done = 0;
        while (reachable.get()) {
            List<Claimed> batch = claim.take(settings.batch());
            if (batch.isEmpty()) {
                return done;
            }
            Work work = new Work(writer(batch.getFirst().letter().kind()));
            List<HandOver.Written> written = work.write(batch);
            HandOver.Result result = handOver.send(written, work.asOne(), work::settle);
            if (written.isEmpty() && !result.reachable()) {
                work.waitLikeTheOthers();
            }
            work.finish();
            done += batch.size() - written.size() + result.tried();
            if (!result.reachable()) {
                reachable.set(false);
            }
        }
        return done;
    }

    /** A claim on its way. What ends as one is written down when all of it has ended. */
    private final class Work {
        private final Optional<LetterWriter> writer;
        private final List<Claimed> ended = new ArrayList<>();
        private final Map<UUID, Outcome> outcomes = new HashMap<>();

        Work(Optional<LetterWriter> writer) {
            this.writer = writer;
        }

        boolean asOne() {
            return writer.filter(LetterWriter::forget).isPresent();
        }

        List<HandOver.Written> write(List<Claimed> batch) {
            List<HandOver.Written> written = new ArrayList<>();
            for (Claimed claimed : batch) {
                switch (draft(claimed)) {
                    case Draft.Mail(OutgoingMail mail) -> written.add(new HandOver.Written(claimed, mail));
                    case Draft.None(Outcome outcome) -> {
                        ended.add(claimed);
                        outcomes.put(claimed.id(), outcome);
                    }
                }
            }
            return written;
        }

        void settle(List<Claimed> some, Map<UUID, Outcome> theirs) {
            if (asOne()) {
                ended.addAll(some);
                outcomes.putAll(theirs);
            } else {
                settlement.settle(some, theirs, writer);
            }
        }

        void waitLikeTheOthers() {
            ended.forEach(claimed -> outcomes.put(claimed.id(), new Outcome.Unreachable("no connection")));
        }

        void finish() {
            if (!ended.isEmpty()) {
                settlement.settle(ended, outcomes, writer);
            }
        }

        private Draft draft(Claimed claimed) {
            String kind = claimed.letter().kind();
            if (writer.isEmpty()) {
                LOG.errorf("no writer for mails of the kind %s", kind);
                return new Draft.None(new Outcome.Later("no writer"));
            }
            if (claimed.lost() && writer.get().once()) {
                return new Draft.None(new Outcome.Uncertain("interrupted"));
            }
            try {
                return writer.get()
                        .write(claimed.letter())
                        .<Draft>map(Draft.Mail::new)
                        .orElseGet(() -> new Draft.None(new Outcome.NotNeeded()));
            } catch (RuntimeException e) {
                // the class only: a message may hold an address
                LOG.errorf(
                        "a mail of the kind %s could not be written: %s",
                        kind, e.getClass().getName());
                return new Draft.None(new Outcome.Later("not written"));
            }
        }
    }

    /** A mail, or why there is none. */
    private sealed interface Draft {
        record Mail(OutgoingMail mail) implements Draft {}

        record None(Outcome outcome) implements Draft {}
    }

    private Optional<LetterWriter> writer(String kind) {
        return writers.stream().filter(writer -> writer.kind().equals(kind)).findFirst();
    }
}
