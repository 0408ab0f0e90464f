package org.sightline.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class InvitationPlanTest {

    /** method.md A5: P(>= 4 of m answer at 80 %) = .74 (m = 5), .90 (6), .97 (7), .99 (8). */
    @Test
    void knowsTheChanceOfEnough() {
        InvitationPlan plan = new InvitationPlan(0.8);
        assertThat(plan.probabilityOf(4, 5)).isCloseTo(0.73728, within(1e-12));
        assertThat(plan.probabilityOf(4, 6)).isCloseTo(0.90112, within(1e-12));
        assertThat(plan.probabilityOf(4, 7)).isCloseTo(0.966656, within(1e-12));
        assertThat(plan.probabilityOf(4, 8)).isCloseTo(0.98959, within(1e-5));
        assertThat(plan.invitationsFor(4, 0.90)).hasValue(6);
        assertThat(plan.invitationsFor(4, 0.95)).hasValue(7);
    }

    /** Against the sequence of single answers: row by row, a person answers or does not. */
    @Test
    void agreesWithCountingPersonByPerson() {
        Trials.many(random -> {
            double rate = random.nextDouble();
            int m = random.nextInt(15);
            int k = random.nextInt(16);
            double[] answered = new double[m + 1];
            answered[0] = 1;
            for (int person = 1; person <= m; person++) {
                for (int count = person; count >= 0; count--) {
                    answered[count] = answered[count] * (1 - rate) + (count > 0 ? answered[count - 1] * rate : 0);
                }
            }
            double expected = 0;
            for (int count = k; count <= m; count++) {
                expected += answered[count];
            }
            assertThat(new InvitationPlan(rate).probabilityOf(k, m)).isCloseTo(expected, within(1e-11));
        });
    }

    @Test
    @Tag("slow")
    void findsTheFewestInvitations() {
        Trials.many(random -> {
            InvitationPlan plan = new InvitationPlan(0.05 + 0.95 * random.nextDouble());
            int k = 1 + random.nextInt(10);
            double probability = 0.01 + 0.98 * random.nextDouble();
            int m = k;
            while (plan.probabilityOf(k, m) < probability) {
                m++;
            }
            assertThat(plan.invitationsFor(k, probability)).hasValue(m);
        });
    }

    @Test
    void isCertainOrImpossibleAtTheEnds() {
        assertThat(new InvitationPlan(0).probabilityOf(0, 0)).isEqualTo(1);
        assertThat(new InvitationPlan(0).probabilityOf(1, 5)).isZero();
        assertThat(new InvitationPlan(1).probabilityOf(5, 5)).isEqualTo(1);
        assertThat(new InvitationPlan(1).probabilityOf(6, 5)).isZero();
        assertThat(new InvitationPlan(0).invitationsFor(1, 0.5)).isEmpty();
        assertThat(new InvitationPlan(0.5).invitationsFor(10_001, 0.5)).isEmpty();
        assertThat(new InvitationPlan(1).invitationsFor(4, 0.99)).hasValue(4);
    }

    @Test
    void refusesWhatIsNoPlan() {
        assertThatIllegalArgumentException().isThrownBy(() -> new InvitationPlan(1.1));
        assertThatIllegalArgumentException().isThrownBy(() -> new InvitationPlan(Double.NaN));
        assertThatIllegalArgumentException().isThrownBy(() -> new InvitationPlan(0.5).probabilityOf(-1, 5));
        assertThatIllegalArgumentException().isThrownBy(() -> new InvitationPlan(0.5).probabilityOf(1, -1));
        assertThatIllegalArgumentException().isThrownBy(() -> new InvitationPlan(0.5).invitationsFor(0, 0.5));
        assertThatIllegalArgumentException().isThrownBy(() -> new InvitationPlan(0.5).invitationsFor(1, 1));
    }
}
