package org.sightline.mail;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;
import java.util.stream.IntStream;
import org.jboss.logging.Logger;
import org.sightline.web.PageSettings;

/** Sends what is due. Runs on every node; a mail is written and sent outside any transaction of the outbox. */
@Singleton
public class Delivery {
    private static final Logger LOG = Logger.getLogger(Delivery.class);

    private final Claim claim;
    private final Settlement settlement;
    private final Transport transport;
    private final Instance<LetterWriter> writers;
    private final MailSettings settings;
    private final String domain;
    private final Executor executor = Infrastructure.getDefaultExecutor();
    private final Semaphore turn = new Semaphore(1);

    @Inject
    Delivery(
            Claim claim,
            Settlement settlement,
            Transport transport,
            Instance<LetterWriter> writers,
            MailSettings settings,
            PageSettings pages) {
        this.claim = claim;
        this.settlement = settlement;
        this.transport = transport;
        this.writers = writers;
        this.settings = settings;
        this.domain = pages.baseUrl().getHost();
    }

    @Scheduled(every = "{sightline.mail.every}", concurrentExecution = ConcurrentExecution.SKIP)
    void lookForDueMails() {
        takeTurn();
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

    /** Sends until nothing more is due or the mail server is out of reach; returns the number of mails tried. */
    public int deliver() {
        int tried = 0;
        while (true) {
            List<Claimed> batch = claim.take(settings.batch());
            if (batch.isEmpty()) {
                return tried;
            }
            tried += batch.size();
            Map<UUID, Outcome> outcomes = send(batch);
            settlement.settle(batch, outcomes, writer(batch.getFirst().letter().kind()));
            if (outcomes.values().stream().anyMatch(Outcome.Unreachable.class::isInstance)) {
                LOG.warn("the mail server is out of reach; mails wait in the outbox");
                return tried;
            }
        }
    }

    private Map<UUID, Outcome> send(List<Claimed> batch) {
        Queue<Claimed> waiting = new ConcurrentLinkedQueue<>(batch);
        Map<UUID, Outcome> outcomes = new ConcurrentHashMap<>();
        Runnable sender = () -> {
            for (Claimed next = waiting.poll(); next != null; next = waiting.poll()) {
                outcomes.put(next.id(), attempt(next));
            }
        };
        CompletableFuture.allOf(IntStream.range(0, Math.min(settings.inFlight(), batch.size()))
                        .mapToObj(i -> CompletableFuture.runAsync(sender, executor))
                        .toArray(CompletableFuture[]::new))
                .join();
        return outcomes;
    }

    private Outcome attempt(Claimed claimed) {
        String kind = claimed.letter().kind();
        Optional<LetterWriter> writer = writer(kind);
        if (writer.isEmpty()) {
            LOG.errorf("no writer for mails of the kind %s", kind);
            return new Outcome.Later("no writer");
        }
        if (claimed.lost() && isOnce(writer.get())) {
            return new Outcome.Uncertain("interrupted");
        }
        Optional<OutgoingMail> mail;
        try {
            mail = writer.get().write(claimed.letter());
        } catch (RuntimeException e) {
            // the class only: a message may hold an address
            LOG.errorf(
                    "a mail of the kind %s could not be written: %s",
                    kind, e.getClass().getName());
            return new Outcome.Later("not written");
        }
        return mail.map(outgoing -> transport.send("<" + claimed.id() + "@" + domain + ">", outgoing))
                .orElseGet(Outcome.NotNeeded::new);
    }

    static boolean isOnce(LetterWriter writer) {
        return writer.once() || writer.forget();
    }

    private Optional<LetterWriter> writer(String kind) {
        return writers.stream().filter(writer -> writer.kind().equals(kind)).findFirst();
    }
}
