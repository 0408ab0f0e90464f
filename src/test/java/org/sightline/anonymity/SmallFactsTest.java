package org.sightline.anonymity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.sightline.anonymity.Relationship.CURRENT_SUPERVISOR;
import static org.sightline.anonymity.Relationship.PAST_DIRECT_REPORT;
import static org.sightline.anonymity.Relationship.PAST_SUPERVISOR;
import static org.sightline.anonymity.Relationship.PEER;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What relationships, groups and policies say about themselves. */
class SmallFactsTest {
    @Test
    void relationshipsArePastAndSupervising() {
        assertThat(Arrays.stream(Relationship.values()).filter(Relationship::past))
                .containsExactly(PAST_DIRECT_REPORT, PAST_SUPERVISOR);
        assertThat(Arrays.stream(Relationship.values()).filter(Relationship::supervisor))
                .containsExactly(CURRENT_SUPERVISOR, PAST_SUPERVISOR);
    }

    @Test
    void protectionsAreKnownByTheirIds() {
        assertThat(Protection.LOW_END.id()).isEqualTo("low_end");
        assertThat(Protection.BOTH_ENDS.id()).isEqualTo("both_ends");
        for (Protection protection : Protection.values()) {
            assertThat(Policy.of(4, protection).protection()).isEqualTo(protection);
        }
    }

    @Test
    void onlySeveralIdentifiedSupervisorsAreNumbered() {
        assertThat(supervisor("current_supervisor_2", true).number()).hasValue(2);
        assertThat(supervisor("current_supervisor", true).number()).isEmpty();
        assertThat(new Group("peer", List.of(PEER), 5, false).number()).isEmpty();
    }

    @Test
    void commentsNeedCompany() {
        assertThat(new CommentRules(Policy.withMinimum(4)).fewestComments()).isEqualTo(3);
    }

    @Test
    void aSupervisorWhoAgreesStandsAlone() {
        Forecast forecast = Forecast.of(Rosters.of(CURRENT_SUPERVISOR, 1, PEER, 7), true, Policy.withMinimum(4));
        Forecast.Prospect supervisor = forecast.prospects().stream()
                .filter(one -> one.relationship() == CURRENT_SUPERVISOR)
                .findFirst()
                .orElseThrow();
        assertThat(supervisor.place()).isEqualTo(Place.ALONE);
        assertThat(supervisor.chance()).isEqualTo(Chance.LIKELY);
        assertThat(supervisor.group()).isEqualTo(supervisor("current_supervisor", true));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.9999, 5.0001, Double.NaN, Double.POSITIVE_INFINITY})
    void nothingOutsideTheScaleIsReadBack(double value) {
        for (String kind : List.of("mean", "low", "high")) {
            assertThatIllegalArgumentException().isThrownBy(() -> Released.restored(kind, value));
        }
    }

    private static Group supervisor(String id, boolean identified) {
        return new Group(id, List.of(CURRENT_SUPERVISOR), 1, identified);
    }
}
