package org.sightline.norm;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.sightline.norm.NormFigure.Known;
import org.sightline.statistics.Estimate;

/** Versions, and every single figure in them, grow by ten executives or not at all. */
class BatchTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    @Test
    void beginsAtThirtyAndGoesOnByTen() {
        assertThat(new Batch(12, 0).missing()).isEqualTo(18);
        assertThat(new Batch(29, 0).complete()).isFalse();
        assertThat(new Batch(30, 0).complete()).isTrue();
        assertThat(new Batch(39, 30).missing()).isEqualTo(1);
        assertThat(new Batch(40, 30).complete()).isTrue();
        assertThat(new Batch(25, 30).missing()).as("some were erased").isEqualTo(15);
    }

    /** Ten thousand histories of one figure: whoever joins, leaves or is rated again, a change has ten more behind it. */
    @Test
    void neverLetsAFigureChangeByFewerThanTen() {
        int changes = 0;
        for (int seed = 0; seed < 10_000; seed++) {
            Random random = new Random(seed);
            FigureKey key = new FigureKey("R", Source.SUPERVISORS, Measure.SPREAD);
            Map<FigureKey, NormFigure> last = Map.of();
            int executives = random.nextInt(40);
            for (int version = 1; version <= 8; version++) {
                FigureTable table = new FigureTable(version, last, Map.of());
                double value = 0.3 + random.nextDouble();
                int n = executives;
                table.put(key, n, Math.max(1, 3 * n), () -> Estimate.of(value, Math.max(1, n)));
                NormFigure before = last.get(key);
                NormFigure now = table.figures().get(key);
                if (now instanceof Known known) {
                    assertThat(known.executives()).as("seed %s", seed).isGreaterThanOrEqualTo(30);
                    if (before instanceof Known earlier && !earlier.equals(known)) {
                        assertThat(known.executives() - earlier.executives())
                                .as("seed %s, version %s", seed, version)
                                .isGreaterThanOrEqualTo(10);
                        changes++;
                    }
                }
                last = table.figures();
                executives = Math.max(0, executives + random.nextInt(24) - 4);
            }
        }
        assertThat(changes).isGreaterThan(1000);
    }

    /** A source that few executives have does not move while the whole norm grows by ten. */
    @Test
    void keepsARareSourceUntilTenMoreHaveIt() {
        List<NormRecord> with =
                records(70).stream().filter(BatchTest::hasSupervisor).limit(36).toList();
        List<NormRecord> without = records(200).stream()
                .filter(one -> !hasSupervisor(one))
                .limit(60)
                .toList();
        List<NormRecord> first = joined(with.subList(0, 30), without.subList(0, 10));
        List<NormRecord> second = joined(with.subList(0, 33), without.subList(0, 20));
        NormComputation computation = new NormComputation(NormCases.QUESTIONNAIRE);
        PlatformNorm one = computation.next(first, null, DAY);
        PlatformNorm two = computation.next(second, one, DAY);
        NormFigure rare = one.figure("R", Source.SUPERVISORS, Measure.MEAN);
        assertThat(rare).isInstanceOf(Known.class);
        assertThat(two.figure("R", Source.SUPERVISORS, Measure.MEAN)).isEqualTo(rare);
        assertThat(((Known) two.figure("R", Source.ALL, Measure.MEAN)).since()).isEqualTo(2);
        assertThat(two.figures().values().stream()
                        .filter(figure -> figure instanceof Known known && known.since() == 1))
                .isNotEmpty();
    }

    @Test
    void holdsTwoSignificantDigitsEverywhere() {
        for (int seed = 0; seed < 3; seed++) {
            PlatformNorm norm = new NormComputation(NormCases.QUESTIONNAIRE)
                    .next(NormCases.records(seed, 30 + 40 * seed), null, DAY);
            List<BigDecimal> values = new ArrayList<>();
            norm.figures().values().forEach(figure -> figure.known().ifPresent(values::add));
            norm.ladders()
                    .values()
                    .forEach(ladder -> ladder.steps().forEach(step -> {
                        values.add(step.upTo());
                        values.add(step.percentile());
                    }));
            assertThat(values)
                    .hasSizeGreaterThan(200)
                    .allSatisfy(value ->
                            assertThat(value.stripTrailingZeros().precision()).isLessThanOrEqualTo(2));
            assertThat(norm.figures().values()).allSatisfy(figure -> {
                if (figure instanceof Known known) {
                    assertThat(known.executives()).isGreaterThanOrEqualTo(30);
                }
            });
        }
    }

    @Test
    void roundsHalfToEvenAndPrintsBothDigits() {
        assertThat(TwoDigits.of(0.12499).toPlainString()).isEqualTo("0.12");
        assertThat(TwoDigits.of(0.125).toPlainString()).isEqualTo("0.12");
        assertThat(TwoDigits.of(0.375).toPlainString()).isEqualTo("0.38");
        assertThat(TwoDigits.text(TwoDigits.of(2.96))).isEqualTo("3.0");
        assertThat(TwoDigits.text(TwoDigits.of(0.0496))).isEqualTo("0.050");
        assertThat(TwoDigits.text(TwoDigits.of(20.3))).isEqualTo("20");
        assertThat(TwoDigits.text(TwoDigits.of(-0.0123))).isEqualTo("-0.012");
        assertThat(TwoDigits.text(TwoDigits.of(0))).isEqualTo("0");
    }

    private static List<NormRecord> records(int executives) {
        return NormCases.records(executives, executives);
    }

    private static boolean hasSupervisor(NormRecord one) {
        return one.groups().stream().anyMatch(group -> group.source() == Source.SUPERVISORS);
    }

    private static List<NormRecord> joined(List<NormRecord> some, List<NormRecord> others) {
        List<NormRecord> all = new ArrayList<>(some);
        all.addAll(others);
        return all;
    }
}
