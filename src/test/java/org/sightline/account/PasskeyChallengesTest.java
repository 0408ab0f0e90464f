package org.sightline.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.sightline.TestClock;
import org.sightline.account.PasskeyChallenge.Use;
import org.sightline.security.Tokens;

/** A challenge is good once, and only for whom, where and what it was made for. */
@QuarkusTest
class PasskeyChallengesTest {
    @Inject
    PasskeyChallenges challenges;

    @Inject
    Tokens tokens;

    @Inject
    TestClock clock;

    private final UUID account = UUID.randomUUID();

    @AfterEach
    void now() {
        clock.reset();
    }

    @Test
    void isGoodOnce() {
        Secret asked = Secret.next(tokens);
        String sealed = challenges.next(account, asked, Use.PROVING).sealed();
        assertThat(challenges.spend(account, asked, Use.PROVING, sealed)).isPresent();
        assertThat(challenges.spend(account, asked, Use.PROVING, sealed)).isEmpty();
    }

    /** Each wrong use leaves it as good as it was. */
    @Test
    void isGoodForNothingElse() {
        Secret asked = Secret.next(tokens);
        String sealed = challenges.next(account, asked, Use.PROVING).sealed();
        assertThat(challenges.spend(UUID.randomUUID(), asked, Use.PROVING, sealed))
                .isEmpty();
        assertThat(challenges.spend(account, Secret.next(tokens), Use.PROVING, sealed))
                .isEmpty();
        assertThat(challenges.spend(account, asked, Use.ADDING, sealed)).isEmpty();
        assertThat(challenges.spend(account, asked, Use.PROVING, sealed.substring(1)))
                .isEmpty();
        clock.advance(Duration.ofMinutes(10).minusSeconds(1));
        assertThat(challenges.spend(account, asked, Use.PROVING, sealed)).isPresent();
    }

    @Test
    void isGoodForTenMinutes() {
        Secret asked = Secret.next(tokens);
        String sealed = challenges.next(account, asked, Use.PROVING).sealed();
        clock.advance(Duration.ofMinutes(10));
        assertThat(challenges.spend(account, asked, Use.PROVING, sealed)).isEmpty();
    }
}
