package org.sightline.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.sightline.statistics.Cases.assertFigure;
import static org.sightline.statistics.Cases.assertSame;
import static org.sightline.statistics.Cases.value;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.sightline.statistics.Estimate.Reason;
import org.sightline.statistics.GeneralizabilityStudy.Decision;

class GeneralizabilityStudyTest {
    private static final double NO = Double.NaN;

    /**
     * By hand: two persons, two raters each, two items. SS_p = 18, SS_r = 5, SS_i = 2, SS_pi = 0, SS_e = 1 with 1, 2, 1, 1, 2
     * degrees of freedom.
     */
    @Test
    void agreesWithAHandCase() {
        GeneralizabilityStudy study = GeneralizabilityStudy.of(List.of(
                Ratings.of(new double[] {1, 1}, new double[] {2, 4}),
                Ratings.of(new double[] {4, 5}, new double[] {5, 6})));
        assertFigure(study.residual(), 0.5, 1e-12);
        assertFigure(study.rater(), (2.5 - 0.5) / 2, 1e-12);
        assertFigure(study.personItem(), (0 - 0.5) / 2, 1e-12);
        assertFigure(study.item(), (2 - 0) / 4.0, 1e-12);
        assertFigure(study.person(), (18 - 2.5 - 0 + 0.5) / 4, 1e-12);
        assertFigure(study.raters(), 2, 0);
        // s2_pi is below 0 and counts as 0
        Decision decision = study.decide(3, 2);
        double error = 1 / 3.0 + 0.5 / 6;
        assertFigure(decision.standardError(), Math.sqrt(error), 1e-12);
        assertFigure(decision.generalizability(), 4 / (4 + error), 1e-12);
    }

    @Test
    void saysWhyThereIsNoFigure() {
        GeneralizabilityStudy nobody = GeneralizabilityStudy.of(List.of());
        assertThat(nobody.person()).isEqualTo(Estimate.none(Reason.NO_DATA, 0));
        assertThat(nobody.decide(4, 6).generalizability()).isEqualTo(Estimate.none(Reason.NO_DATA, 0));
        assertThat(GeneralizabilityStudy.of(List.of(Ratings.of(new double[] {1, NO})))
                        .rater())
                .isEqualTo(Estimate.none(Reason.NO_DATA, 0));
        Ratings two = Ratings.of(new double[] {1, 2}, new double[] {3, 3});
        assertThat(GeneralizabilityStudy.of(List.of(two)).rater()).isEqualTo(Estimate.none(Reason.TOO_FEW, 1));
        Ratings single = Ratings.of(new double[] {1, 2});
        assertThat(GeneralizabilityStudy.of(List.of(single, single))
                        .decide(1, 1)
                        .standardError())
                .isEqualTo(Estimate.none(Reason.TOO_FEW, 2));
        Ratings oneItem = Ratings.of(new double[] {1}, new double[] {2});
        assertThat(GeneralizabilityStudy.of(List.of(oneItem, oneItem)).residual())
                .isEqualTo(Estimate.none(Reason.TOO_FEW, 2));
        Ratings flat = Ratings.of(new double[] {0.1, 0.1}, new double[] {0.1, 0.1});
        Decision decision = GeneralizabilityStudy.of(List.of(flat, flat)).decide(4, 6);
        assertThat(decision.generalizability()).isEqualTo(Estimate.none(Reason.NO_VARIANCE, 2));
        assertFigure(decision.standardError(), 0, 0);
        assertThatIllegalArgumentException().isThrownBy(() -> nobody.decide(0, 6));
        assertThatIllegalArgumentException().isThrownBy(() -> nobody.decide(4, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> GeneralizabilityStudy.of(List.of(two, oneItem)));
    }

    @Test
    void leavesOutRatersWithGaps() {
        Ratings a = Ratings.of(new double[] {1, 2}, new double[] {3, 3}, new double[] {NO, 5});
        Ratings b = Ratings.of(new double[] {4, 2}, new double[] {5, 3});
        Ratings none = Ratings.of(new double[] {NO, 1});
        GeneralizabilityStudy gaps = GeneralizabilityStudy.of(List.of(a, none, b, Ratings.of()));
        GeneralizabilityStudy without = GeneralizabilityStudy.of(List.of(a.complete(), b));
        assertThat(gaps.person()).isEqualTo(without.person());
        assertThat(gaps.rater()).isEqualTo(without.rater());
    }

    /** Balanced data by the raw sums of the textbook, T = sums of squared totals over their numbers of answers. */
    @Test
    void agreesWithASlowComputation() {
        Cases.many(random -> {
            int np = 2 + random.nextInt(4);
            int nr = 2 + random.nextInt(3);
            int ni = 2 + random.nextInt(3);
            double[][][] x = IntStream.range(0, np)
                    .mapToObj(_ -> Cases.table(random, nr, ni, 0))
                    .toArray(double[][][]::new);
            double[] p = new double[np];
            double[] i = new double[ni];
            double[][] pi = new double[np][ni];
            double[][] r = new double[np][nr];
            double all = 0;
            double squares = 0;
            for (int a = 0; a < np; a++) {
                for (int b = 0; b < nr; b++) {
                    for (int c = 0; c < ni; c++) {
                        double value = x[a][b][c];
                        p[a] += value;
                        i[c] += value;
                        pi[a][c] += value;
                        r[a][b] += value;
                        all += value;
                        squares += value * value;
                    }
                }
            }
            double tm = all * all / (np * nr * ni);
            double tp = sumOfSquares(p) / (nr * ni);
            double ti = sumOfSquares(i) / (np * nr);
            double tpi = Arrays.stream(pi).mapToDouble(row -> sumOfSquares(row)).sum() / nr;
            double tr = Arrays.stream(r).mapToDouble(row -> sumOfSquares(row)).sum() / ni;
            double msp = (tp - tm) / (np - 1);
            double msr = (tr - tp) / (np * (nr - 1.0));
            double mspi = (tpi - tp - ti + tm) / ((np - 1.0) * (ni - 1));
            double mse = (squares - tpi - tr + tp) / (np * (nr - 1.0) * (ni - 1));
            GeneralizabilityStudy study =
                    GeneralizabilityStudy.of(Arrays.stream(x).map(Ratings::of).toList());
            assertFigure(study.residual(), mse, 1e-9);
            assertFigure(study.rater(), (msr - mse) / ni, 1e-9);
            assertFigure(study.personItem(), (mspi - mse) / nr, 1e-9);
            assertFigure(study.person(), (msp - msr - mspi + mse) / (nr * ni), 1e-9);
            assertFigure(study.item(), ((ti - tm) / (ni - 1) - mspi) / (np * nr), 1e-9);
        });
    }

    @Test
    void moreRatersNeverMeasureWorseAndOrderDoesNotMatter() {
        Cases.many(random -> {
            int items = 2 + random.nextInt(3);
            List<double[][]> tables = IntStream.range(0, 2 + random.nextInt(4))
                    .mapToObj(_ -> Cases.table(random, 1 + random.nextInt(4), items, 0.1))
                    .toList();
            GeneralizabilityStudy study =
                    GeneralizabilityStudy.of(tables.stream().map(Ratings::of).toList());
            List<Ratings> mixed = new ArrayList<>(tables.stream()
                    .map(table -> Ratings.of(
                            random.nextBoolean()
                                    ? Cases.reversed(Cases.reversed(table))
                                    : Cases.shuffled(random, table)))
                    .toList());
            Collections.shuffle(mixed, random);
            GeneralizabilityStudy same = GeneralizabilityStudy.of(mixed);
            GeneralizabilityStudy turned = GeneralizabilityStudy.of(tables.stream()
                    .map(table -> Ratings.of(Cases.reversed(table)))
                    .toList());
            for (GeneralizabilityStudy other : List.of(same, turned)) {
                assertSame(other.person(), study.person());
                assertSame(other.rater(), study.rater());
                assertSame(other.personItem(), study.personItem());
                assertSame(other.residual(), study.residual());
                assertSame(other.item(), study.item());
            }
            for (int k = 1; k < 8; k++) {
                Decision few = study.decide(k, items);
                Decision more = study.decide(k + 1, items);
                if (few.generalizability() instanceof Estimate.Figure erho) {
                    assertThat(erho.value()).isBetween(0.0, 1.0);
                    assertThat(value(more.generalizability())).isGreaterThanOrEqualTo(erho.value() - 1e-12);
                    assertThat(value(more.standardError())).isLessThanOrEqualTo(value(few.standardError()) + 1e-12);
                }
            }
        });
    }

    /** Unequal numbers of raters: over many samples the components average to what was put in. */
    @Test
    @Tag("slow")
    void isUnbiasedForUnequalNumbersOfRaters() {
        double[] sums = new double[5];
        Cases.many(random -> {
            double[] ofItem =
                    random.doubles(3).map(_ -> 0.5 * random.nextGaussian()).toArray();
            GeneralizabilityStudy study = GeneralizabilityStudy.of(IntStream.of(1, 2, 3, 4, 7)
                    .mapToObj(raters -> person(random, raters, ofItem))
                    .toList());
            sums[0] += value(study.person());
            sums[1] += value(study.rater());
            sums[2] += value(study.personItem());
            sums[3] += value(study.residual());
            sums[4] += value(study.item());
        });
        double[] truth = {0.64, 0.36, 0.16, 1, 0.25};
        for (int component = 0; component < truth.length; component++) {
            assertThat(sums[component] / Cases.MANY).isCloseTo(truth[component], within(0.03));
        }
    }

    private static Ratings person(Random random, int raters, double[] ofItem) {
        double ofPerson = 0.8 * random.nextGaussian();
        double[] both = Arrays.stream(ofItem)
                .map(item -> item + 0.4 * random.nextGaussian())
                .toArray();
        return Ratings.of(IntStream.range(0, raters)
                .mapToObj(_ -> {
                    double ofRater = 0.6 * random.nextGaussian();
                    return Arrays.stream(both)
                            .map(item -> ofPerson + item + ofRater + random.nextGaussian())
                            .toArray();
                })
                .toArray(double[][]::new));
    }

    private static double sumOfSquares(double[] values) {
        return Arrays.stream(values).map(x -> x * x).sum();
    }
}
