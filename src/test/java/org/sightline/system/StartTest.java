package org.sightline.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.sightline.Mailbox;
import org.sightline.TestClock;

@QuarkusTest
class StartTest {
    @Inject
    AgroalDataSource database;

    @Inject
    Clock clock;

    @Inject
    TestClock testClock;

    final Mailbox mailbox = new Mailbox();

    @AfterEach
    void resetClock() {
        testClock.reset();
    }

    @Test
    void migratesAnEmptyDatabase() throws Exception {
        try (Connection connection = database.getConnection();
                ResultSet rows = connection
                        .createStatement()
                        .executeQuery("select count(*) from flyway_schema_history where not success")) {
            rows.next();
            assertThat(rows.getInt(1)).isZero();
        }
    }

    @Test
    void letsATestMoveTheClock() {
        testClock.advance(Duration.ofDays(3));
        assertThat(clock.instant()).isEqualTo(TestClock.START.plus(Duration.ofDays(3)));
    }

    @Test
    void hasAMailServer() {
        assertThat(mailbox.port()).isPositive();
        assertThat(mailbox.to("nobody@nowhere.example")).isEmpty();
    }
}
