package org.sightline.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/** Whether a session's person has just proven who it is, and proving it again. */
@ApplicationScoped
class Proofs {
    static final Duration FRESH = Duration.ofMinutes(5);

    private final SecondFactors factors;
    private final Sessions sessions;
    private final Clock clock;

    Proofs(SecondFactors factors, Sessions sessions, Clock clock) {
        this.factors = factors;
        this.sessions = sessions;
        this.clock = clock;
    }

    /** Whether a code must be asked for before the act. */
    boolean due(UUID account, Secret session) throws SQLException {
        boolean fresh = sessions.proven(session)
                .filter(at -> !clock.instant().isAfter(at.plus(FRESH)))
                .isPresent();
        return !fresh && factors.heldBy(account);
    }

    /** Setting a factor up has just proven it: the session goes on under the secret that comes back. */
    Optional<Secret> given(Secret session) throws SQLException {
        return sessions.prove(session);
    }

    /**
     * What became of an answer.
     *
     * @param renewed the secret under which the session goes on; empty if the answer was no proof
     */
    record Taken(Verdict verdict, Optional<Secret> renewed) {}

    @Transactional
    Taken take(UUID account, Secret session, String answer) throws SQLException {
        Verdict verdict = factors.prove(account, answer, session);
        return new Taken(verdict, verdict == Verdict.RIGHT ? sessions.prove(session) : Optional.empty());
    }
}
