package org.sightline.account;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import org.sightline.security.RateLimits;

/** Forgets links, unfinished sign-ins, challenges, sessions and rate limits that have run out; what is expired already counts for nothing. */
@ApplicationScoped
class Expiry {
    private final SignInLinks links;
    private final PendingSignIns pending;
    private final PasskeyChallenges challenges;
    private final Sessions sessions;
    private final RateLimits limits;
    private final Clock clock;

    Expiry(
            SignInLinks links,
            PendingSignIns pending,
            PasskeyChallenges challenges,
            Sessions sessions,
            RateLimits limits,
            Clock clock) {
        this.links = links;
        this.pending = pending;
        this.challenges = challenges;
        this.sessions = sessions;
        this.limits = limits;
        this.clock = clock;
    }

    @Scheduled(every = "10m", delayed = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void forget() throws SQLException {
        Instant now = clock.instant();
        links.forgetExpired(now);
        pending.forgetExpired(now);
        challenges.forgetExpired(now);
        sessions.forgetExpired(now);
        limits.forgetFull();
    }
}
