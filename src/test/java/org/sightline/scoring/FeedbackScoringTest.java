package org.sightline.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.sightline.anonymity.Relationship.CURRENT_DIRECT_REPORT;
import static org.sightline.anonymity.Relationship.CURRENT_SUPERVISOR;
import static org.sightline.anonymity.Relationship.PEER;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.sightline.anonymity.Group;
import org.sightline.anonymity.Policy;
import org.sightline.anonymity.Relationship;
import org.sightline.anonymity.Released;
import org.sightline.questionnaire.Questionnaire;
import org.sightline.scoring.Scorecard.Gap;
import org.sightline.scoring.Scorecard.GroupScore;
import org.sightline.scoring.Scorecard.Interval;
import org.sightline.scoring.Scorecard.ItemScore;
import org.sightline.scoring.Scorecard.Mean;
import org.sightline.scoring.Scorecard.Signal;
import org.sightline.scoring.Scorecard.ThemeScore;

class FeedbackScoringTest {
    private final Questionnaire questionnaire = Campaigns.questionnaire();
    private final FeedbackScoring scoring = new FeedbackScoring(questionnaire, Policy.withMinimum(4));

    /** By hand: four reports say 3, 3, 4, 4 to everything as asked, so 3.5 to helpful items and 2.5 to warning signs. */
    @Test
    void computesAnExecutiveByHand() {
        Scorecard card = scoring.score("Ines", self(4), raters(CURRENT_DIRECT_REPORT, false, 3, 3, 4, 4));

        assertThat(card.groups())
                .containsExactly(new Group("current_direct_report", List.of(CURRENT_DIRECT_REPORT), 4, false));
        assertThat(item(card, "R1").groups()).containsEntry("current_direct_report", new Released.Mean(3.5));
        assertThat(item(card, "R1").self()).isEqualTo(4);
        assertThat(item(card, "R5").reversed()).isTrue();
        assertThat(item(card, "R5").groups()).containsEntry("current_direct_report", new Released.Mean(2.5));
        assertThat(item(card, "R5").self()).isEqualTo(2);
        ThemeScore theme = theme(card, "R");
        // (4 x 3.5 + 2 x 2.5) / 6 = 3.1667; half-widths 1.28155 x .375 and 1.95996 x .375
        assertThat(theme.groups())
                .containsEntry(
                        "current_direct_report",
                        new GroupScore(
                                3.1667,
                                new Interval(2.6861, 3.6472),
                                new Interval(2.4317, 3.9017),
                                new Signal(2, 6, "not clear")));
        assertThat(theme.others())
                .isEqualTo(new Mean(3.1667, new Interval(2.6861, 3.6472), new Interval(2.4317, 3.9017)));
        assertThat(theme.self()).isEqualTo(3.3333);
        assertThat(theme.gap()).isEqualTo(new Gap(0.1667, "no clear difference"));
    }

    @Test
    void showsAnIdentifiedSupervisorBesideAndNeverInTheOthers() {
        List<RaterAnswers> raters = new ArrayList<>(raters(PEER, false, 3, 3, 4, 4));
        Scorecard without = scoring.score("Ines", self(4), raters);
        raters.addAll(raters(CURRENT_SUPERVISOR, true, 1));
        Scorecard with = scoring.score("Ines", self(4), raters);

        assertThat(theme(with, "D").others()).isEqualTo(theme(without, "D").others());
        assertThat(item(with, "D1").groups()).containsEntry("current_supervisor", new Released.Mean(1));
        GroupScore supervisor = theme(with, "D").groups().get("current_supervisor");
        assertThat(supervisor).isEqualTo(new GroupScore(1, null, null, new Signal(6, 6, "clear signal")));
    }

    @Test
    void leavesIneligibleRatersOutOfEverything() {
        List<RaterAnswers> raters = new ArrayList<>(raters(PEER, false, 3, 3, 4, 4));
        Scorecard without = scoring.score("Ines", Optional.empty(), raters);
        int[] fifteen = new int[32];
        Arrays.fill(fifteen, 0, 15, 1);
        raters.add(new RaterAnswers(PEER, false, Answers.of(fifteen), Map.of("O1", "Mine")));
        assertThat(scoring.score("Ines", Optional.empty(), raters)).isEqualTo(without);
        fifteen[15] = 1;
        raters.add(new RaterAnswers(PEER, false, Answers.of(fifteen), Map.of()));
        assertThat(scoring.score("Ines", Optional.empty(), raters)
                        .groups()
                        .getFirst()
                        .raters())
                .isEqualTo(5);
    }

    @Test
    void reportsNothingBelowTheMinimum() {
        List<RaterAnswers> raters = new ArrayList<>(raters(PEER, false, 3, 3, 4));
        raters.addAll(raters(CURRENT_SUPERVISOR, true, 1));
        Scorecard card = scoring.score("Ines", self(4), raters);
        assertThat(card.reportable()).isFalse();
        assertThat(card.groups()).isEmpty();
        assertThat(card.items()).isEmpty();
        assertThat(card.themes()).isEmpty();
        assertThat(card.comments()).isEmpty();
    }

    @Test
    void leavesAThemeOutWhereFewerThanHalfOfItsItemsAreReleased() {
        List<RaterAnswers> raters = new ArrayList<>(raters(PEER, false, 3, 3, 4));
        int[] values = new int[32];
        Arrays.fill(values, 3);
        Arrays.fill(values, 0, 4, 0);
        raters.add(new RaterAnswers(PEER, false, Answers.of(values), Map.of()));
        Scorecard card = scoring.score("Ines", self(4), raters);
        assertThat(item(card, "R1").groups()).containsEntry("peer", new Released.Nothing());
        assertThat(theme(card, "R").groups()).isEmpty();
        assertThat(theme(card, "R").others()).isNull();
        assertThat(theme(card, "R").gap()).isNull();
        assertThat(theme(card, "B").groups()).containsKey("peer");
    }

    @Test
    void scoresSealedAtomsLikeRawAnswers() {
        List<RaterAnswers> raters = raters(PEER, false, 3, 2, 5, 4);
        Atom atom = new Atom(
                new Group("peer", List.of(PEER), 4, false),
                raters.reversed().stream().map(RaterAnswers::answers).toList(),
                Map.of());
        assertThat(scoring.scoreAtoms("Ines", self(2), List.of(atom)))
                .isEqualTo(scoring.score("Ines", self(2), raters));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> scoring.scoreAtoms(
                        "Ines",
                        self(2),
                        List.of(new Atom(
                                new Group("peer", List.of(PEER), 3, false),
                                atom.answers().subList(0, 3),
                                Map.of()))));
    }

    @Test
    void refusesAnswersThatDoNotFit() {
        assertThatIllegalArgumentException().isThrownBy(() -> Answers.of(6));
        assertThatIllegalArgumentException().isThrownBy(() -> scoring.eligible(Answers.of(1, 2)));
        Optional<SelfAnswers> tooFew = Optional.of(new SelfAnswers(Answers.of(1, 2), Map.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> scoring.score("Ines", tooFew, raters(PEER, false, 3, 3, 3, 3)));
    }

    static ItemScore item(Scorecard card, String id) {
        return card.items().stream()
                .filter(item -> item.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    static ThemeScore theme(Scorecard card, String id) {
        return card.themes().stream()
                .filter(theme -> theme.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static List<RaterAnswers> raters(Relationship relationship, boolean identified, int... values) {
        List<RaterAnswers> raters = new ArrayList<>();
        for (int value : values) {
            raters.add(new RaterAnswers(relationship, identified, all(value), Map.of()));
        }
        return raters;
    }

    private static Optional<SelfAnswers> self(int value) {
        return Optional.of(new SelfAnswers(all(value), Map.of()));
    }

    private static Answers all(int value) {
        int[] values = new int[32];
        Arrays.fill(values, value);
        return Answers.of(values);
    }
}
