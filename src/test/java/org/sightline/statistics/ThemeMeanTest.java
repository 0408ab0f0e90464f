package org.sightline.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.sightline.statistics.Cases.assertFigure;
import static org.sightline.statistics.Cases.assertSame;
import static org.sightline.statistics.Cases.value;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sightline.statistics.Estimate.Reason;
import org.sightline.statistics.GroupWeights.Part;

class ThemeMeanTest {
    private static final double NO = Double.NaN;

    @Test
    void itemFirstAndRaterFirstDifferWhereAnswersAreMissing() {
        Ratings ratings = Ratings.of(new double[] {5, NO}, new double[] {4, 2}, new double[] {3, 1});
        ThemeMean mean = ThemeMean.withMinimum(1);
        assertThat(mean.itemMeans(ratings)).containsExactly(Estimate.of(4, 3), Estimate.of(1.5, 2));
        // (4 + 1.5) / 2 against (5 + 3 + 2) / 3
        assertFigure(mean.itemFirst(ratings), 2.75, 1e-12);
        assertFigure(mean.raterFirst(ratings), 10 / 3.0, 1e-12);
    }

    @Test
    void aThemeNeedsHalfOfItsItems() {
        ThemeMean three = ThemeMean.withMinimum(3);
        Ratings half = Ratings.of(new double[] {5, NO}, new double[] {4, 2}, new double[] {3, 1});
        assertThat(three.itemMeans(half).get(1)).isEqualTo(Estimate.none(Reason.TOO_FEW, 2));
        assertSame(three.itemFirst(half), Estimate.of(4, 1));
        Ratings third = Ratings.of(new double[] {5, NO, NO}, new double[] {4, 2, NO}, new double[] {3, 1, 1});
        assertThat(three.itemFirst(third)).isEqualTo(Estimate.none(Reason.TOO_FEW, 1));
        assertThat(three.raterFirst(third)).isEqualTo(Estimate.none(Reason.TOO_FEW, 2));
        assertThat(third.answering(0.5).raters()).isEqualTo(2);
    }

    @Test
    void hasNoMeanOfNothing() {
        ThemeMean one = ThemeMean.withMinimum(1);
        for (Ratings nothing : List.of(Ratings.of(), Ratings.of(new double[] {NO, NO}), Ratings.of(new double[0]))) {
            assertThat(one.itemFirst(nothing)).isEqualTo(Estimate.none(Reason.NO_DATA, 0));
            assertThat(one.raterFirst(nothing)).isEqualTo(Estimate.none(Reason.NO_DATA, 0));
        }
        assertThat(GroupWeights.EQUAL_GROUPS.total(List.of())).isEqualTo(Estimate.none(Reason.NO_DATA, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> ThemeMean.withMinimum(0));
        assertThatIllegalArgumentException().isThrownBy(() -> new ThemeMean(1, NO));
        assertThatIllegalArgumentException().isThrownBy(() -> new Part(NO, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Part(3, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> Ratings.of(new double[] {1}, new double[] {1, 2}));
        assertThatIllegalArgumentException().isThrownBy(() -> Ratings.of(new double[] {Double.NEGATIVE_INFINITY}));
    }

    @Test
    void weighsGroupsOrRaters() {
        List<Part> groups = List.of(new Part(4, 6), new Part(3, 2));
        assertFigure(GroupWeights.EQUAL_GROUPS.total(groups), 3.5, 1e-12);
        assertFigure(GroupWeights.EQUAL_RATERS.total(groups), 3.75, 1e-12);
    }

    @Test
    void doesNotDependOnOrderAndTurnsWithTheScale() {
        Cases.many(random -> {
            double[][] table = Cases.table(random, 1 + random.nextInt(8), 1 + random.nextInt(6), 0.3);
            Ratings ratings = Ratings.of(table);
            Ratings mixed = Ratings.of(Cases.shuffled(random, table));
            Ratings turned = Ratings.of(Cases.reversed(table));
            ThemeMean mean = ThemeMean.withMinimum(1 + random.nextInt(4));
            assertThat(mean.itemMeans(mixed)).isEqualTo(mean.itemMeans(ratings));
            assertThat(mean.itemFirst(mixed)).isEqualTo(mean.itemFirst(ratings));
            assertThat(mean.raterFirst(mixed)).isEqualTo(mean.raterFirst(ratings));
            if (mean.itemFirst(ratings) instanceof Estimate.Figure figure) {
                assertFigure(mean.itemFirst(turned), 6 - figure.value(), 1e-9);
                assertThat(figure.value()).isBetween(1.0, 5.0);
            }
            if (mean.raterFirst(ratings) instanceof Estimate.Figure figure) {
                assertFigure(mean.raterFirst(turned), 6 - figure.value(), 1e-9);
            }
        });
    }

    @Test
    void agreesWithTheGrandMeanOfCompleteAnswers() {
        Cases.many(random -> {
            int raters = 1 + random.nextInt(8);
            int items = 1 + random.nextInt(6);
            double[][] table = Cases.table(random, raters, items, 0);
            double sum = 0;
            for (double[] row : table) {
                for (double x : row) {
                    sum += x;
                }
            }
            ThemeMean mean = ThemeMean.withMinimum(1);
            assertFigure(mean.itemFirst(Ratings.of(table)), sum / (raters * items), 1e-9);
            assertFigure(mean.raterFirst(Ratings.of(table)), sum / (raters * items), 1e-9);
            // raising one answer raises the mean
            table[random.nextInt(raters)][random.nextInt(items)] += 1;
            assertThat(value(mean.itemFirst(Ratings.of(table)))).isGreaterThan(sum / (raters * items));
        });
    }
}
