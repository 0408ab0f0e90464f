package org.sightline.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.sightline.invitation.Scenario;

/** A file that waits to be taken belongs to the one who handed it in, for a day. */
@QuarkusTest
class StagesTest {
    @Inject
    Scenario scenario;

    @Inject
    Stages stages;

    @Inject
    AgroalDataSource database;

    @Inject
    Clock clock;

    @Test
    void isForgottenAfterADay() {
        Scenario.Cast cast = scenario.draft();
        Place place = place(cast, cast.administrator());
        UUID stage = stages.hand(place, "a,b");
        stages.forgetOld();
        assertThat(stages.of(place, stage)).isPresent();
        new Stages(database, Clock.fixed(clock.instant().plus(Stage.LIFETIME).plusSeconds(60), ZoneOffset.UTC))
                .forgetOld();
        assertThat(stages.of(place, stage)).isEmpty();
    }

    @Test
    void isNobodyElses() {
        Scenario.Cast cast = scenario.draft();
        UUID stage = stages.hand(place(cast, cast.administrator()), "a,b");
        assertThat(stages.of(place(cast, cast.coach()), stage)).isEmpty();
        assertThat(stages.of(place(scenario.draft(), cast.administrator()), stage))
                .isEmpty();
    }

    private static Place place(Scenario.Cast cast, UUID account) {
        return new Place(cast.organisation(), cast.campaign(), account, "/", "/", "", new NoIntake());
    }

    private static final class NoIntake implements Intake {
        @Override
        public ColumnNames names() {
            throw new UnsupportedOperationException();
        }

        @Override
        public Plan plan(Sheet sheet) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<Twin> twins(Sheet sheet) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Sheet unite(Sheet sheet, Twin twin) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Plan take(Sheet sheet, Changes changes) {
            throw new UnsupportedOperationException();
        }
    }
}
