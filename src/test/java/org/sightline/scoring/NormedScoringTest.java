package org.sightline.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.sightline.anonymity.Group;
import org.sightline.anonymity.Policy;
import org.sightline.norm.Basis;
import org.sightline.norm.Edition;
import org.sightline.norm.FigureKey;
import org.sightline.norm.Measure;
import org.sightline.norm.NormCases;
import org.sightline.norm.NormComputation;
import org.sightline.norm.NormFigure;
import org.sightline.norm.NormFile;
import org.sightline.norm.PlatformNorm;
import org.sightline.norm.Source;
import org.sightline.norm.Standing;
import org.sightline.scoring.NormUse.ThemeNorm;
import org.sightline.scoring.Scorecard.GroupScore;
import org.sightline.scoring.Scorecard.ThemeScore;

/** What a norm changes in a scorecard, recomputed from its figures, and what it leaves alone. */
class NormedScoringTest {
    private static final Policy POLICY = Policy.withMinimum(4);
    private static final double Z80 = 1.2815515655446004;
    private static final double Z95 = 1.959963984540054;
    private static final Offset<Double> ROUNDED = within(2e-4);
    private static final PlatformNorm NORM = norm(120);

    private final FeedbackScoring normed = scoring(NORM);

    @Test
    void makesIntervalsFromTheNormsSpread() {
        int own = 0;
        for (int seed = 0; seed < 150; seed++) {
            Scorecard card = score(normed, seed);
            for (ThemeScore theme : card.themes()) {
                double variance = 0;
                int groups = 0;
                for (Group group : card.groups()) {
                    GroupScore score = theme.groups().get(group.id());
                    if (score != null && !group.identified()) {
                        double error = spread(theme.id(), group) / Math.sqrt(group.raters());
                        holds(Objects.requireNonNull(score.interval80()), score.mean(), Z80 * error);
                        holds(Objects.requireNonNull(score.interval95()), score.mean(), Z95 * error);
                        variance += error * error;
                        groups++;
                        own += NORM.spread(theme.id(), Source.of(group)).isPresent() ? 1 : 0;
                    }
                }
                if (theme.others() != null) {
                    double error = Math.sqrt(variance) / groups;
                    holds(theme.others().interval80(), theme.others().mean(), Z80 * error);
                    gap(theme, error);
                }
            }
        }
        assertThat(own).isGreaterThan(500);
    }

    private static void gap(ThemeScore theme, double error) {
        if (theme.gap() == null) {
            return;
        }
        double half = known(theme.id(), Source.ALL, Measure.GAP) / 2;
        double excess = Math.abs(theme.gap().value()) - half;
        // P(|d| > half a deviation in that direction) >= .80; a gap rounded to four decimals may lie on the border
        if (Math.abs(excess - 0.8416212335729143 * error) > 1e-3) {
            String expected = excess < 0.8416212335729143 * error
                    ? "no clear difference"
                    : theme.gap().value() > 0 ? "over-estimator" : "under-estimator";
            assertThat(theme.gap().reading()).isEqualTo(expected);
        }
    }

    @Test
    void leavesEveryReleasedFigureAlone() {
        FeedbackScoring plain = new FeedbackScoring(Campaigns.questionnaire(), POLICY);
        for (int seed = 0; seed < 50; seed++) {
            Scorecard without = score(plain, seed);
            Scorecard with = score(normed, seed);
            assertThat(without.norm()).isNull();
            assertThat(with.items()).isEqualTo(without.items());
            assertThat(with.comments()).isEqualTo(without.comments());
            assertThat(with.groups()).isEqualTo(without.groups());
            assertThat(with.themes().stream().map(NormedScoringTest::means).toList())
                    .isEqualTo(without.themes().stream()
                            .map(NormedScoringTest::means)
                            .toList());
        }
    }

    private static List<Object> means(ThemeScore theme) {
        List<Object> means = new ArrayList<>();
        means.add(String.valueOf(theme.self()));
        theme.groups().forEach((group, score) -> means.add(group + score.mean()));
        means.add(theme.others() == null ? "" : theme.others().mean());
        return means;
    }

    @Test
    void saysWhichNormWasUsedAndForWhat() {
        Scorecard card = reportable(normed);
        NormUse use = Objects.requireNonNull(card.norm());
        assertThat(use.version()).isEqualTo(1);
        assertThat(use.executives()).isEqualTo(120);
        assertThat(use.sha256()).isEqualTo(NormFile.hash(NORM));
        assertThat(use.compares()).isTrue();
        for (ThemeNorm theme : use.themes()) {
            assertThat(theme.gap().basis()).isEqualTo(Basis.ALL);
            theme.spreads()
                    .forEach((group, used) -> assertThat(used.value())
                            .as(group)
                            .isEqualTo(spread(
                                    theme.id(),
                                    card.groups().stream()
                                            .filter(one -> one.id().equals(group))
                                            .findFirst()
                                            .orElseThrow())));
            Standing standing = Objects.requireNonNull(theme.standings().get(NormUse.OTHERS));
            assertThat(standing).isInstanceOf(Standing.AtPercentile.class);
        }
    }

    @Test
    void saysAssumedWhereTheNormHasNoFigure() {
        Scorecard ofAll =
                reportable(scoring(without(key -> key.source() != Source.ALL && key.measure() == Measure.SPREAD)));
        assertThat(bases(ofAll)).containsOnly(Basis.ALL);
        Scorecard ofNone =
                reportable(scoring(without(key -> key.measure() == Measure.SPREAD || key.measure() == Measure.GAP)));
        assertThat(bases(ofNone)).containsOnly(Basis.ASSUMED);
        Scorecard plain = reportable(new FeedbackScoring(Campaigns.questionnaire(), POLICY));
        assertThat(ofNone.themes()).as("the same as without a norm").isEqualTo(plain.themes());
        assertThat(Objects.requireNonNull(ofNone.norm()).themes())
                .allSatisfy(theme -> assertThat(theme.gap().basis()).isEqualTo(Basis.ASSUMED));
    }

    private static List<Basis> bases(Scorecard card) {
        return Objects.requireNonNull(card.norm()).themes().stream()
                .flatMap(theme -> theme.spreads().values().stream())
                .map(NormUse.Used::basis)
                .toList();
    }

    @Test
    void keepsTheNormInTheSnapshotAndNothingThereWithoutOne() {
        for (PlatformNorm norm : List.of(NORM, norm(30))) {
            for (int seed = 0; seed < 30; seed++) {
                Scorecard card = score(scoring(norm), seed);
                assertThat(Snapshot.read(Snapshot.write(card))).isEqualTo(card);
            }
        }
        String without = new String(
                Snapshot.write(score(new FeedbackScoring(Campaigns.questionnaire(), POLICY), 1)),
                StandardCharsets.UTF_8);
        assertThat(without).doesNotContain("\"norm\"");
    }

    /** The norm is the same whatever one rater answered, so it takes no witness away. */
    @Test
    void passesTheWitnessTest() {
        Campaigns.Executive executive = Campaigns.executive(2);
        Feedback feedback = new Feedback(executive.name(), executive.self(), normed.atoms(executive.raters()));
        WitnessSearch.Outcome outcome =
                new WitnessSearch(Campaigns.questionnaire(), POLICY, normed.publisher()).check(feedback);
        assertThat(outcome.tried()).isPositive();
        assertThat(outcome.passed()).isTrue();
    }

    @Test
    void refusesTheNormOfAnotherQuestionnaire() {
        PlatformNorm foreign = new PlatformNorm(
                new Edition("executive-360", "another"), 1, 120, 10, NORM.frozenOn(), NORM.figures(), NORM.ladders());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> scoring(foreign))
                .withMessageContaining("executive-360 another");
    }

    private static Scorecard reportable(FeedbackScoring scoring) {
        for (int seed = 0; ; seed++) {
            Scorecard card = score(scoring, seed);
            if (card.groups().size() > 2
                    && card.themes().stream().allMatch(theme -> theme.others() != null && theme.self() != null)) {
                return card;
            }
        }
    }

    private static Scorecard score(FeedbackScoring scoring, int seed) {
        Campaigns.Executive executive = Campaigns.executive(seed);
        return scoring.score(executive.name(), executive.self(), executive.raters());
    }

    private static FeedbackScoring scoring(PlatformNorm norm) {
        return new FeedbackScoring(Campaigns.questionnaire(), POLICY, norm);
    }

    private static PlatformNorm norm(int executives) {
        return new NormComputation(Campaigns.questionnaire())
                .next(NormCases.records(2, executives), null, LocalDate.of(2026, 3, 2));
    }

    private static PlatformNorm without(Predicate<FigureKey> which) {
        SortedMap<FigureKey, NormFigure> figures = new TreeMap<>(NORM.figures());
        figures.keySet().removeIf(which);
        return new PlatformNorm(
                NORM.edition(), 1, NORM.executives(), NORM.raters(), NORM.frozenOn(), figures, NORM.ladders());
    }

    private static double spread(String theme, Group group) {
        return NORM.spread(theme, Source.of(group)).isPresent()
                ? known(theme, Source.of(group), Measure.SPREAD)
                : known(theme, Source.ALL, Measure.SPREAD);
    }

    private static double known(String subject, Source source, Measure measure) {
        return NORM.figure(subject, source, measure).known().orElseThrow().doubleValue();
    }

    private static void holds(Scorecard.Interval interval, double mean, double half) {
        assertThat(interval.low()).isCloseTo(Math.max(1, mean - half), ROUNDED);
        assertThat(interval.high()).isCloseTo(Math.min(5, mean + half), ROUNDED);
    }
}
