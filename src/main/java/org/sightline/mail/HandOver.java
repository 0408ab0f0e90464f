package org.sightline.mail;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BiConsumer;

/**
 * Hands the mails of one claim over to the mail server, each domain at its pace.
 *
 * <p>An ordinary mail whose turn has not come goes back to the queue with a time. Mails of a kind that is forgotten end
 * as one, so that no row tells who needed one: they wait here for their turn, and go without it when that takes too
 * long.
 */
@Singleton
final class HandOver {
    /** So much of a claim's five minutes is used; the rest is a reserve for the mail on the wire. */
    private static final Duration WORKING_TIME = Duration.ofSeconds(150);

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(90);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(250);
    private static final Duration SERVER_DOWN = Duration.ofMinutes(1);

    /** After so many mails their outcome is written down; as many may go out twice when the node is killed. */
    private static final int SLICE = 5;

    private final Transport transport;
    private final DomainPace pace;
    private final MessageIds ids;
    private final Clock clock;

    @Inject
    HandOver(Transport transport, DomainPace pace, MessageIds ids, Clock clock) {
        this.transport = transport;
        this.pace = pace;
        this.ids = ids;
        this.clock = clock;
    }

    /** A mail that has been written. */
    record Written(Claimed claimed, OutgoingMail mail) {}

    /** What happened: how many were tried, and whether the server could be reached. */
    record Result(int tried, boolean reachable) {}

    /**
     * Without a mail to try, the server is asked for where mails end as one: rows that went while others wait for it would
     * tell who needs none.
     *
     * @param settle is given the outcomes of some mails, every mail once
     */
    Result send(List<Written> mails, boolean asOne, BiConsumer<List<Claimed>, Map<UUID, Outcome>> settle) {
        if (mails.isEmpty()) {
            return new Result(0, !asOne || transport.reachable());
        }
        UUID holder = UUID.randomUUID();
        try {
            return new Turn(holder, asOne, settle).send(mails);
        } finally {
            pace.leave(holder);
        }
    }

    private final class Turn {
        private final UUID holder;
        private final boolean asOne;
        private final BiConsumer<List<Claimed>, Map<UUID, Outcome>> settle;
        private final Map<String, DomainPace.Grant> grants = new HashMap<>();
        private final Map<String, Integer> used = new HashMap<>();
        private final Map<String, Integer> put = new HashMap<>();
        private final Map<String, Instant> struck = new HashMap<>();
        private final Set<String> relented = new HashSet<>();
        private final List<Claimed> done = new ArrayList<>();
        private final Map<UUID, Outcome> outcomes = new HashMap<>();
        private final long began = System.nanoTime();
        private boolean reachable = true;
        private int tried;

        Turn(UUID holder, boolean asOne, BiConsumer<List<Claimed>, Map<UUID, Outcome>> settle) {
            this.holder = holder;
            this.asOne = asOne;
            this.settle = settle;
        }

        Result send(List<Written> mails) {
            List<Written> waiting = mails;
            while (!waiting.isEmpty()) {
                ask(waiting);
                List<Written> later = new ArrayList<>();
                for (Written mail : waiting) {
                    one(mail).ifPresentOrElse(outcome -> note(mail, outcome), () -> later.add(mail));
                }
                waiting = later;
                if (!waiting.isEmpty()) {
                    LockSupport.parkNanos(LOOK_AGAIN.toNanos());
                }
            }
            flush();
            return new Result(tried, reachable);
        }

        private void ask(List<Written> mails) {
            Map<String, Integer> wanted = new HashMap<>();
            mails.forEach(mail -> wanted.merge(mail.mail().domain(), 1, Integer::sum));
            grants.putAll(pace.ask(holder, wanted));
            used.clear();
        }

        /** Empty while the mail waits here for its turn. */
        private Optional<Outcome> one(Written written) {
            String domain = written.mail().domain();
            Instant now = clock.instant();
            if (!reachable) {
                return Optional.of(asOne ? new Outcome.Later("") : new Outcome.Deferred(now.plus(SERVER_DOWN)));
            }
            Instant pause = struck.get(domain);
            if (pause != null) {
                return Optional.of(asOne ? new Outcome.Later("") : new Outcome.Deferred(pause));
            }
            DomainPace.Grant grant = Objects.requireNonNull(grants.get(domain));
            boolean granted = used.merge(domain, 1, Integer::sum) <= grant.mails();
            if (!granted && !asOne) {
                return Optional.of(new Outcome.Deferred(grant.turn(put.merge(domain, 1, Integer::sum) - 1)));
            }
            if (!granted && spent().compareTo(LONGEST_WAIT) < 0) {
                return Optional.empty();
            }
            if (!asOne && spent().compareTo(WORKING_TIME) > 0) {
                return Optional.of(new Outcome.Deferred(now));
            }
            return Optional.of(handedOver(written, domain));
        }

        private Outcome handedOver(Written written, String domain) {
            UUID id = written.claimed().id();
            Outcome outcome = transport.send(id, ids.of(id), written.mail());
            tried++;
            switch (outcome) {
                case Outcome.Later(String reply)
                when SmtpReply.kept(reply).filter(SmtpReply::asksForAPause).isPresent() ->
                    struck.put(domain, pace.strike(domain));
                case Outcome.Unreachable _ -> reachable = false;
                case Outcome.Sent _ -> {
                    if (relented.add(domain)) {
                        pace.relent(domain);
                    }
                }
                default -> {}
            }
            return outcome;
        }

        private void note(Written mail, Outcome outcome) {
            done.add(mail.claimed());
            outcomes.put(mail.claimed().id(), outcome);
            if (!asOne && done.size() >= SLICE) {
                flush();
            }
        }

        private void flush() {
            if (!done.isEmpty()) {
                settle.accept(List.copyOf(done), Map.copyOf(outcomes));
                done.clear();
                outcomes.clear();
            }
        }

        private Duration spent() {
            return Duration.of(System.nanoTime() - began, TimeUnit.NANOSECONDS.toChronoUnit());
        }
    }
}
