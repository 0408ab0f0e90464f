package org.sightline.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HexFormat;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.sightline.TestClock;

@QuarkusTest
class RateLimitsTest {
    @Inject
    RateLimits limits;

    @Inject
    AgroalDataSource database;

    @Inject
    TestClock clock;

    private final String address = "limited-" + UUID.randomUUID() + "@example.com";

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    @Test
    void allowsFiveAnHourForEachAddress() {
        assertThat(taken(10)).isEqualTo(5);
        assertThat(limits.take(RateLimit.SIGN_IN_MAIL, "other-" + address)).isTrue();
        assertThat(limits.take(RateLimit.LOST_LINK_MAIL, address)).isTrue();
    }

    @Test
    void refillsEvenly() {
        taken(5);
        clock.advance(Duration.ofMinutes(11));
        assertThat(taken(1)).isZero();
        clock.advance(Duration.ofMinutes(1));
        assertThat(taken(2)).isEqualTo(1);
        clock.advance(Duration.ofDays(1));
        assertThat(taken(10)).isEqualTo(5);
    }

    /** Of two computers one is always behind; who asks either in turn gets no more, and nobody gets less. */
    @Test
    void neitherFillsNorEmptiesByAClockThatIsBehind() {
        clock.advance(Duration.ofMinutes(30));
        assertThat(taken(1)).isEqualTo(1);
        clock.reset();
        assertThat(taken(2)).isEqualTo(2);
        clock.advance(Duration.ofMinutes(30));
        assertThat(taken(10)).isEqualTo(2);
    }

    @Test
    void countsThoseWhoComeAtOnce() {
        long taken = IntStream.range(0, 40)
                .parallel()
                .filter(i -> limits.take(RateLimit.SIGN_IN_MAIL, address))
                .count();
        assertThat(taken).isEqualTo(5);
    }

    @Test
    void keepsNoAddress() throws SQLException {
        limits.take(RateLimit.SIGN_IN_MAIL, address);
        String plain = HexFormat.of().formatHex(address.getBytes(StandardCharsets.UTF_8));
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            ResultSet rows = statement.executeQuery("select encode(key, 'hex') from rate_limit");
            while (rows.next()) {
                assertThat(rows.getString(1)).hasSize(64).doesNotContain(plain.substring(0, 16));
            }
        }
    }

    @Test
    void forgetsWhatIsFullAgain() throws SQLException {
        taken(5);
        clock.advance(Duration.ofHours(1));
        limits.forgetFull();
        assertThat(taken(10)).isEqualTo(5);
    }

    private int taken(int tries) {
        return (int) IntStream.range(0, tries)
                .filter(i -> limits.take(RateLimit.SIGN_IN_MAIL, address))
                .count();
    }
}
