package org.sightline.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.sightline.TestClock;

class VisitorLimitTest {
    private final TestClock clock = new TestClock();
    private final VisitorLimit limit = new VisitorLimit(new SecureRandom(), clock);

    @Test
    void holdsBackOneVisitorAndNoOther() {
        for (int i = 0; i < VisitorLimit.PER_WINDOW; i++) {
            assertThat(limit.admits("192.0.2.1")).isTrue();
        }
        assertThat(limit.admits("192.0.2.1")).isFalse();
        assertThat(limit.admits("192.0.2.2")).isTrue();
    }

    @Test
    void admitsAgainAfterAWhile() {
        for (int i = 0; i <= VisitorLimit.PER_WINDOW; i++) {
            limit.admits("192.0.2.1");
        }
        clock.advance(Duration.ofSeconds(VisitorLimit.WINDOW_SECONDS));
        assertThat(limit.admits("192.0.2.1")).isTrue();
    }
}
