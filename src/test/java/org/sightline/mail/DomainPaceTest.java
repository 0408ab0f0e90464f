package org.sightline.mail;

import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.sightline.TestClock;

/** Two instances stand for two nodes: what is counted is counted in the database. */
@QuarkusTest
class DomainPaceTest {
    @Inject
    AgroalDataSource database;

    @Inject
    TestClock clock;

    private final String domain = UUID.randomUUID() + ".example";

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    @Test
    void grantsAMinutesWorthToAllNodesTogetherAndATurnToTheRest() {
        DomainPace one = new DomainPace(database, clock, 0, 60);
        DomainPace two = new DomainPace(database, clock, 0, 60);
        assertThat(ask(one, 50).mails()).isEqualTo(50);
        DomainPace.Grant rest = ask(two, 50);
        assertThat(rest.mails()).isEqualTo(10);
        assertThat(rest.turn(0)).isEqualTo(clock.instant().plusSeconds(1));
        assertThat(rest.turn(39)).isEqualTo(clock.instant().plusSeconds(40));
        DomainPace.Grant later = ask(one, 5);
        assertThat(later.mails()).isZero();
        assertThat(later.turn(0)).as("behind those who wait already").isAfter(rest.turn(39));
        clock.advance(Duration.ofSeconds(7));
        assertThat(ask(two, 50).mails()).isEqualTo(7);
        clock.advance(Duration.ofHours(1));
        assertThat(ask(two, 500).mails()).as("never more than a minute's worth").isEqualTo(60);
        assertThat(ask(one, UUID.randomUUID(), "other-" + domain, 3).mails())
                .as("another domain does not wait for it")
                .isEqualTo(3);
    }

    @Test
    void givesTwoLanesAndTheThirdHolderATimeToAskAgain() {
        DomainPace pace = new DomainPace(database, clock, 2, 0);
        UUID first = UUID.randomUUID();
        assertThat(ask(pace, first, domain, 9).mails()).isEqualTo(9);
        assertThat(ask(pace, 9).mails()).isEqualTo(9);
        DomainPace.Grant third = ask(pace, 9);
        assertThat(third.mails()).isZero();
        assertThat(third.turn(0)).isAfter(clock.instant());
        assertThat(ask(pace, first, domain, 9).mails())
                .as("a holder keeps its lane")
                .isEqualTo(9);
        pace.leave(first);
        assertThat(ask(pace, 9).mails()).isEqualTo(9);
    }

    @Test
    void pausesADomainThatAsksForItLongerEachTimeUntilItTakesAMail() {
        DomainPace pace = new DomainPace(database, clock, 0, 0);
        assertThat(pace.strike(domain)).isEqualTo(clock.instant().plus(Duration.ofMinutes(1)));
        assertThat(ask(pace, 1).mails()).isZero();
        clock.advance(Duration.ofMinutes(1));
        assertThat(ask(pace, 1).mails()).isOne();
        assertThat(pace.strike(domain)).isEqualTo(clock.instant().plus(Duration.ofMinutes(2)));
        for (int i = 0; i < 12; i++) {
            pace.strike(domain);
        }
        assertThat(pace.strike(domain)).isEqualTo(clock.instant().plus(Duration.ofHours(4)));
        pace.relent(domain);
        assertThat(ask(pace, 1).mails()).isOne();
        assertThat(pace.strike(domain)).isEqualTo(clock.instant().plus(Duration.ofMinutes(1)));
    }

    private DomainPace.Grant ask(DomainPace pace, int mails) {
        return ask(pace, UUID.randomUUID(), domain, mails);
    }

    private static DomainPace.Grant ask(DomainPace pace, UUID holder, String to, int mails) {
        return Objects.requireNonNull(pace.ask(holder, Map.of(to, mails)).get(to));
    }
}
