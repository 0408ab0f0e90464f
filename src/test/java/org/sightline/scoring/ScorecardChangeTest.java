package org.sightline.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.sightline.anonymity.Relationship.CURRENT_DIRECT_REPORT;
import static org.sightline.anonymity.Relationship.CURRENT_SUPERVISOR;
import static org.sightline.anonymity.Relationship.OTHER;
import static org.sightline.anonymity.Relationship.PAST_DIRECT_REPORT;
import static org.sightline.anonymity.Relationship.PEER;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.sightline.anonymity.Group;
import org.sightline.anonymity.Policy;
import org.sightline.scoring.ScorecardChange.Change;
import org.sightline.scoring.ScorecardChange.Word;
import org.sightline.statistics.RaterSpread;

/** The comparison of two surveys against figures reckoned by hand with sw = .75, the default of method.md A6. */
class ScorecardChangeTest {
    private static final double Z95 = 1.959964;
    private static final double Z80 = 1.281552;

    private static Change of(ScorecardChange change, int unit) {
        return change.themes().getFirst().units().get(unit).orElseThrow();
    }

    @Test
    void tellsAChangeFromChanceGroupByGroupAndOverall() {
        ScorecardChange change = ScorecardChange.of(
                new TwoSurveys(4)
                        .said(CURRENT_DIRECT_REPORT, 3, 3, 3, 4, 2)
                        .said(PEER, 3, 3, 4, 4)
                        .of("Ana"),
                new TwoSurveys(4)
                        .said(CURRENT_DIRECT_REPORT, 5, 4, 4, 4, 4)
                        .said(PEER, 3, 4, 4, 4)
                        .of("Ana"));
        assertThat(change.pairing().units()).hasSize(2).noneMatch(Pairing.Unit::united);
        Change reports = of(change, 0);
        assertThat(reports.before().mean()).isEqualTo(3.0);
        assertThat(reports.now().mean()).isEqualTo(4.2);
        assertThat(reports.change().change()).isCloseTo(1.2, within(1e-9));
        // .75 sqrt(1/5 + 1/5)
        assertThat(reports.change().standardError()).isCloseTo(0.474342, within(1e-6));
        assertThat(reports.word()).isEqualTo(Word.HIGHER);
        Change peers = of(change, 1);
        assertThat(peers.change().change()).isCloseTo(0.25, within(1e-9));
        assertThat(peers.word()).isEqualTo(Word.NOT_CLEAR);
        Change overall = change.themes().getFirst().overall().orElseThrow();
        assertThat(overall.before().mean()).isCloseTo((3.0 + 3.5) / 2, within(1e-9));
        assertThat(overall.now().mean()).isCloseTo((4.2 + 3.75) / 2, within(1e-9));
        // both surveys: .75 sqrt(1/5 + 1/4) / 2
        assertThat(overall.change().standardError()).isCloseTo(0.355756, within(1e-6));
        assertThat(overall.word()).isEqualTo(Word.HIGHER);
    }

    @Test
    void leansWhereOnlyEightyOfAHundredCasesAreExceeded() {
        ScorecardChange change = ScorecardChange.of(
                new TwoSurveys(4).said(PEER, 3, 3, 4, 4).of("Ana"),
                new TwoSurveys(4).said(PEER, 2, 2, 3, 4).of("Ana"));
        Change peers = of(change, 0);
        double error = 0.75 * Math.sqrt(0.5);
        assertThat(peers.change().change()).isCloseTo(-0.75, within(1e-9));
        assertThat(0.75).isBetween(Z80 * error, Z95 * error);
        assertThat(peers.word()).isEqualTo(Word.LEANS_LOWER);
    }

    @Test
    void comparesUnionsWhereOneSurveyShowsTwoGroupsAsOne() {
        Scorecard apart = new TwoSurveys(4)
                .said(CURRENT_DIRECT_REPORT, 3, 3, 3, 4, 2)
                .said(PAST_DIRECT_REPORT, 3, 4, 4, 4)
                .of("Ana");
        Scorecard together = new TwoSurveys(4)
                .said(CURRENT_DIRECT_REPORT, 4, 4, 4, 3)
                .said(PAST_DIRECT_REPORT, 4, 4)
                .of("Ana");
        assertThat(together.groups()).extracting(Group::id).containsExactly("direct_reports");
        for (boolean forwards : new boolean[] {true, false}) {
            ScorecardChange change =
                    forwards ? ScorecardChange.of(apart, together) : ScorecardChange.of(together, apart);
            Pairing.Unit unit = change.pairing().units().getFirst();
            assertThat(unit.united()).isTrue();
            assertThat(unit.named()).extracting(Group::id).containsExactly("direct_reports");
            Change reports = of(change, 0);
            double union = (5 * 3.0 + 4 * 3.75) / 9;
            double six = 23 / 6.0;
            assertThat(reports.change().change()).isCloseTo(forwards ? six - union : union - six, within(1e-4));
            assertThat(reports.change().standardError()).isCloseTo(0.75 * Math.sqrt(1 / 9.0 + 1 / 6.0), within(1e-9));
        }
    }

    @Test
    void comparesNobodyWithSomebodyElse() {
        ScorecardChange change = ScorecardChange.of(
                new TwoSurveys(4)
                        .said(CURRENT_DIRECT_REPORT, 3, 3, 4, 4)
                        .said(PEER, 3, 3)
                        .said(OTHER, 3, 3)
                        .named(5)
                        .of("Ana"),
                new TwoSurveys(4)
                        .said(CURRENT_DIRECT_REPORT, 3, 3, 4, 4)
                        .said(PEER, 3, 3, 4, 4)
                        .named(1)
                        .of("Ana"));
        assertThat(change.pairing().units())
                .singleElement()
                .extracting(unit -> unit.now().getFirst().relationships())
                .isEqualTo(List.of(CURRENT_DIRECT_REPORT));
        assertThat(change.pairing().before()).extracting(Group::id).containsExactly("other_raters");
        assertThat(change.pairing().now()).extracting(Group::id).containsExactly("peer");
        assertThat(change.pairing().units().stream()
                        .flatMap(unit -> unit.now().stream())
                        .flatMap(group -> group.relationships().stream()))
                .doesNotContain(CURRENT_SUPERVISOR);
        assertThat(change.themes().getFirst().overall().orElseThrow().change().change())
                .isZero();
    }

    @Test
    void showsBandsAsARangeAndNamesAChangeOnlyIfItHoldsThroughoutIt() {
        // all ones: "1.8 or lower" of six; then all threes
        Scorecard low = new TwoSurveys(4).said(PEER, 1, 1, 1, 1, 1, 1).of("Ana");
        Scorecard middle = new TwoSurveys(4).said(PEER, 3, 3, 3, 3, 3, 3).of("Ana");
        Change up = of(ScorecardChange.of(low, middle), 0);
        assertThat(up.before().range()).isTrue();
        assertThat(up.before().low()).isEqualTo(1);
        assertThat(up.before().high()).isCloseTo(11 / 6.0, within(1e-4));
        assertThat(up.before().mean()).isCloseTo((1 + 11 / 6.0) / 2, within(1e-4));
        assertThat(up.now().range()).isFalse();
        assertThat(up.least()).isCloseTo(3 - 11 / 6.0, within(1e-4));
        assertThat(up.most()).isCloseTo(2, within(1e-4));
        // from the nearest point 1.1667, beyond 1.96 .75 sqrt(1/3) = .8487
        assertThat(up.word()).isEqualTo(Word.HIGHER);
        Scorecard above = new TwoSurveys(4).said(PEER, 2, 2, 3, 3, 3, 2).of("Ana");
        Change perhaps = of(ScorecardChange.of(low, above), 0);
        // the middle of the band would lie 1.083 below, its upper end only .667
        assertThat(perhaps.change().change()).isGreaterThan(Z95 * 0.75 * Math.sqrt(1 / 3.0));
        assertThat(perhaps.word()).isEqualTo(Word.LEANS_HIGHER);
    }

    @Test
    void refusesTwoQuestionnaires() {
        Scorecard one = new TwoSurveys(4).said(PEER, 3, 3, 4, 4).of("Ana");
        Scorecard other = new Scorecard(
                "Ana", one.questionnaireId(), "0.9", one.policy(), one.groups(), one.items(), one.themes(), List.of());
        assertThatThrownBy(() -> ScorecardChange.of(one, other)).hasMessageContaining("what was asked differs");
    }

    @Test
    void saysBeforehandWhatTheTableOfTheMethodSays() {
        double[][] half = {{3, .80, .52}, {5, .62, .41}, {8, .49, .32}, {12, .40, .26}};
        double[][] wide = {{3, 1.20, .78}, {5, .93, .61}, {8, .73, .48}, {12, .60, .39}};
        for (double[] row : half) {
            agrees(row, new RaterSpread(0.5, false));
        }
        for (double[] row : wide) {
            agrees(row, RaterSpread.ASSUMED);
        }
    }

    private static void agrees(double[] row, RaterSpread spread) {
        Detectable.Size size = Detectable.Size.of((int) row[0], (int) row[0], spread);
        assertThat(size.reliable()).isCloseTo(row[1], within(0.0051));
        assertThat(size.leaning()).isCloseTo(row[2], within(0.0051));
    }

    @Test
    void reckonsBeforehandWithThoseWhoAnsweredAndThoseToBeAsked() {
        Scorecard before = new TwoSurveys(4)
                .said(CURRENT_DIRECT_REPORT, 3, 3, 3, 4, 2)
                .said(PEER, 3, 3, 4, 4)
                .of("Ana");
        Detectable planned = Detectable.of(before, Map.of(CURRENT_DIRECT_REPORT, 8, PEER, 4));
        assertThat(planned.units().getFirst().now()).isEqualTo(8);
        assertThat(planned.units().getFirst().reliable())
                .isCloseTo(Z95 * 0.75 * Math.sqrt(1 / 5.0 + 1 / 8.0), within(1e-5));
        Detectable.Size overall = Objects.requireNonNull(planned.overall());
        assertThat(overall.reliable())
                .isCloseTo(Z95 * 0.75 * Math.sqrt((1 / 5.0 + 1 / 4.0) / 4 + (1 / 8.0 + 1 / 4.0) / 4), within(1e-5));
        Detectable fewer = Detectable.of(before, Map.of(CURRENT_DIRECT_REPORT, 5, PEER, 3));
        // three peers join the reports: one group, against the two put together
        assertThat(fewer.units())
                .singleElement()
                .satisfies(size ->
                        assertThat(size.reliable()).isCloseTo(Z95 * 0.75 * Math.sqrt(1 / 9.0 + 1 / 8.0), within(1e-5)));
        assertThat(Detectable.again(before).units()).hasSize(2);
    }

    /** Whatever else was answered with the same labels, nothing of the comparison moves; nor does it if answers are dealt anew. */
    @Test
    void isAFunctionOfReleasedCellsAlone() {
        FeedbackScoring scoring = new FeedbackScoring(Campaigns.questionnaire(), Policy.withMinimum(4));
        WitnessSearch search = new WitnessSearch(Campaigns.questionnaire(), Policy.withMinimum(4), scoring.publisher());
        int witnesses = 0;
        int compared = 0;
        for (int seed = 0; seed < 2000; seed++) {
            Feedback before = feedback(scoring, Campaigns.executive(seed));
            Feedback now = feedback(scoring, Campaigns.executive(1_000_000L + seed));
            ScorecardChange change = change(scoring, before, now);
            compared += change.pairing().units().isEmpty() ? 0 : 1;
            Random random = new Random(seed);
            Optional<Feedback> otherBefore = other(search, before, random);
            Optional<Feedback> otherNow = other(search, now, random);
            witnesses += (otherBefore.isPresent() ? 1 : 0) + (otherNow.isPresent() ? 1 : 0);
            assertThat(change(scoring, otherBefore.orElse(before), otherNow.orElse(now))
                            .toString())
                    .isEqualTo(change.toString());
        }
        assertThat(compared).isGreaterThan(1000);
        assertThat(witnesses).isGreaterThan(3000);
    }

    private static ScorecardChange change(FeedbackScoring scoring, Feedback before, Feedback now) {
        return ScorecardChange.of(
                scoring.scoreAtoms("Ana", before.self(), before.atoms()),
                scoring.scoreAtoms("Ana", now.self(), now.atoms()));
    }

    private static Feedback feedback(FeedbackScoring scoring, Campaigns.Executive executive) {
        return new Feedback("Ana", executive.self(), scoring.atoms(executive.raters()));
    }

    private static Optional<Feedback> other(WitnessSearch search, Feedback feedback, Random random) {
        if (feedback.atoms().isEmpty()) {
            return Optional.empty();
        }
        int atom = random.nextInt(feedback.atoms().size());
        List<Answers> answers = feedback.atoms().get(atom).answers();
        int rater = random.nextInt(answers.size());
        int item = random.nextInt(answers.get(rater).size());
        return feedback.atoms().get(atom).group().identified()
                        || answers.get(rater).at(item) == 0
                ? Optional.empty()
                : search.witness(feedback, atom, item, rater);
    }
}
