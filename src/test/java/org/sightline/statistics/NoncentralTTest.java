package org.sightline.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.math3.distribution.TDistribution;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NoncentralTTest {

    /** mpmath, 30 digits: quad(lambda s: ncdf(t*s-d)*2*(v/2)**(v/2)/gamma(v/2)*s**(v-1)*exp(-v*s*s/2), [0, ..., 1+14/sqrt(v)]) */
    @ParameterizedTest
    @CsvSource({
        "1, 1, 1, 0.422020030392628",
        "2.5, 1, 0.5, 0.791858703285018",
        "-1.5, 5, -3, 0.92271737330342",
        "0.3, 3, 2, 0.0434709570137434",
        "-0.7, 10, 1.2, 0.0313702824280264",
        "6.2, 29, 5, 0.813175782897539",
        "-22, 199, -20, 0.092092132813217",
        "60, 99, 55, 0.866638599316598",
        "60, 399, 64, 0.0434585388095607",
        "3, 2, -1, 0.992371247766417",
        "500, 4, 400, 0.633923792314001",
        "12, 14, 12.5, 0.377684762857632",
        "0.001, 8, 0.5, 0.308878887382535",
        "-8, 29, -2, 0.0000106924525979552"
    })
    void agreesWithThirtyDigits(double t, double degreesOfFreedom, double noncentrality, double expected) {
        assertThat(new NoncentralT(degreesOfFreedom, noncentrality).cumulativeProbability(t))
                .isCloseTo(expected, within(1e-11));
    }

    @Test
    @Tag("slow")
    void isStudentsInTheMiddle() {
        Trials.many(random -> {
            double v = 1 + random.nextInt(400);
            double t = 4 * random.nextGaussian();
            assertThat(new NoncentralT(v, 0).cumulativeProbability(t))
                    .isCloseTo(new TDistribution(null, v).cumulativeProbability(t), within(1e-11));
        });
    }

    @Test
    @Tag("slow")
    void mirrorsRisesAndInverts() {
        Trials.many(random -> {
            double v = 1 + random.nextInt(300);
            double t = 10 * random.nextGaussian();
            double p = 0.001 + 0.998 * random.nextDouble();
            double delta = NoncentralT.noncentrality(t, v, p);
            NoncentralT distribution = new NoncentralT(v, delta);
            assertThat(distribution.cumulativeProbability(t)).isCloseTo(p, within(1e-9));
            assertThat(new NoncentralT(v, -delta).cumulativeProbability(-t)).isCloseTo(1 - p, within(1e-9));
            assertThat(distribution.cumulativeProbability(t + 0.1)).isGreaterThan(p);
            assertThat(new NoncentralT(v, delta + 0.1).cumulativeProbability(t)).isLessThan(p);
        });
    }

    @Test
    @Tag("slow")
    void staysAProbabilityForExtremes() {
        double[] extremes = {0, Double.MIN_VALUE, 1e-9, 1, 37, 1e6, 1e50};
        for (double t : extremes) {
            for (double delta : extremes) {
                for (double v : new double[] {1, 2, 30, 1e6}) {
                    assertThat(new NoncentralT(v, delta).cumulativeProbability(t))
                            .isBetween(0.0, 1.0);
                    assertThat(new NoncentralT(v, -delta).cumulativeProbability(t))
                            .isBetween(0.0, 1.0);
                    assertThat(new NoncentralT(v, delta).cumulativeProbability(-t))
                            .isBetween(0.0, 1.0);
                }
            }
            assertThat(NoncentralT.noncentrality(t, 29, 0.025)).isFinite();
        }
    }

    @Test
    void refusesWhatIsNoDistribution() {
        assertThatIllegalArgumentException().isThrownBy(() -> new NoncentralT(0, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new NoncentralT(Double.NaN, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new NoncentralT(5, Double.POSITIVE_INFINITY));
    }
}
