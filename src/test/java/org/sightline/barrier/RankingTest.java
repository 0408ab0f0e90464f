package org.sightline.barrier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.sightline.barrier.Ranking.Place;
import org.sightline.barrier.Ranking.Standing;

/** The rule by which answers become a ranked list, over thousands of answers and at its edges. */
class RankingTest {
    private static final int CASES = 20_000;

    /** Every statement is answered, left open or does not apply, each as often as a point of the scale. */
    private static Map<Statement, Answer> answers(Random random) {
        Map<Statement, Answer> answers = new EnumMap<>(Statement.class);
        for (Statement statement : Statement.values()) {
            int pick = random.nextInt(Answer.values().length + 1);
            if (pick < Answer.values().length) {
                answers.put(statement, Answer.values()[pick]);
            }
        }
        return answers;
    }

    /** The mean by another way: over fractions. */
    private static double mean(Barrier barrier, Map<Statement, Answer> answers) {
        return Statement.of(barrier).stream()
                .filter(answers::containsKey)
                .map(answers::get)
                .filter(answer -> answer != Answer.DOES_NOT_APPLY)
                .mapToDouble(answer -> answer.ordinal() + 1)
                .average()
                .orElse(0);
    }

    @Test
    void asksTwelveStatementsOnePerBarrierAndTwoPerReason() {
        assertThat(Statement.values()).hasSize(12);
        for (Barrier barrier : Barrier.values()) {
            assertThat(Statement.of(barrier)).hasSize(barrier.reason() ? 2 : 1);
        }
        assertThat(Barrier.all(false)).hasSize(6);
        assertThat(Barrier.all(true)).hasSize(3);
    }

    @Test
    void ranksEveryBarrierThatWasAnsweredOnceAndTheStrongestFirst() {
        Random random = new Random(1);
        for (int i = 0; i < CASES; i++) {
            Map<Statement, Answer> answers = answers(random);
            Ranking ranking = Ranking.of(answers);
            Set<Barrier> seen = new HashSet<>(ranking.open());
            for (List<Place> places : List.of(ranking.barriers(), ranking.reasons())) {
                for (int place = 0; place < places.size(); place++) {
                    Place here = places.get(place);
                    double mean = mean(here.barrier(), answers);
                    assertThat(seen.add(here.barrier())).isTrue();
                    assertThat(mean).isPositive().isEqualTo(here.twice() / 2.0);
                    assertThat(here.standing())
                            .isEqualTo(mean >= 4 ? Standing.STANDS : mean >= 2.5 ? Standing.SOMEWHAT : Standing.HARDLY);
                    long stronger = places.stream()
                            .filter(other -> mean(other.barrier(), answers) > mean)
                            .count();
                    assertThat(here.rank()).isEqualTo((int) stronger + 1);
                    if (place > 0) {
                        Place before = places.get(place - 1);
                        assertThat(before.twice()).isGreaterThanOrEqualTo(here.twice());
                        assertThat(before.rank() == here.rank()).isEqualTo(before.twice() == here.twice());
                        assertThat(before.twice() > here.twice()
                                        || before.barrier().compareTo(here.barrier()) < 0)
                                .isTrue();
                    }
                }
            }
            assertThat(seen).containsExactlyInAnyOrder(Barrier.values());
            assertThat(ranking.barriers()).noneMatch(place -> place.barrier().reason());
            assertThat(ranking.reasons()).allMatch(place -> place.barrier().reason());
            ranking.open().forEach(barrier -> assertThat(mean(barrier, answers)).isZero());
        }
    }

    /** A statement without an answer and one that does not apply change nothing. */
    @Test
    void leavesOutWhatDoesNotApplyAsWhatIsMissing() {
        Random random = new Random(2);
        for (int i = 0; i < CASES; i++) {
            Map<Statement, Answer> answers = answers(random);
            Map<Statement, Answer> without = new EnumMap<>(Statement.class);
            answers.forEach((statement, answer) -> {
                if (answer != Answer.DOES_NOT_APPLY) {
                    without.put(statement, answer);
                }
            });
            assertThat(Ranking.of(answers)).isEqualTo(Ranking.of(without));
        }
    }

    /** Whoever agrees more with one statement moves its barrier up or not at all, and moves no other one past a third. */
    @Test
    void neverFallsWhenAnAnswerGrows() {
        Random random = new Random(3);
        for (int i = 0; i < CASES; i++) {
            Map<Statement, Answer> answers = answers(random);
            Statement statement = Statement.values()[random.nextInt(Statement.values().length)];
            Answer given = answers.get(statement);
            if (given == null || given == Answer.DOES_NOT_APPLY || given == Answer.ENTIRELY) {
                continue;
            }
            Map<Statement, Answer> more = new EnumMap<>(answers);
            more.put(statement, Answer.values()[given.ordinal() + 1]);
            Place before = place(Ranking.of(answers), statement.barrier());
            Place after = place(Ranking.of(more), statement.barrier());
            assertThat(after.twice()).isGreaterThan(before.twice());
            assertThat(after.rank()).isLessThanOrEqualTo(before.rank());
            assertThat(others(Ranking.of(more), statement.barrier()))
                    .isEqualTo(others(Ranking.of(answers), statement.barrier()));
        }
    }

    private static Place place(Ranking ranking, Barrier barrier) {
        return all(ranking).stream()
                .filter(place -> place.barrier() == barrier)
                .findFirst()
                .orElseThrow();
    }

    private static List<Barrier> others(Ranking ranking, Barrier barrier) {
        return all(ranking).stream()
                .map(Place::barrier)
                .filter(other -> other != barrier)
                .toList();
    }

    private static List<Place> all(Ranking ranking) {
        List<Place> all = new ArrayList<>(ranking.barriers());
        all.addAll(ranking.reasons());
        return all;
    }

    @Test
    void speaksFirstOfWhatStandsInTheWayAndOfNoMoreThanWasAskedFor() {
        Random random = new Random(4);
        for (int i = 0; i < CASES; i++) {
            Ranking ranking = Ranking.of(answers(random));
            List<Barrier> pressing = ranking.pressing(2);
            assertThat(pressing).hasSizeLessThanOrEqualTo(2).doesNotHaveDuplicates();
            boolean stands = all(ranking).stream().anyMatch(place -> place.standing() == Standing.STANDS);
            boolean somewhat = all(ranking).stream().anyMatch(place -> place.standing() == Standing.SOMEWHAT);
            assertThat(pressing.isEmpty()).isEqualTo(!stands && !somewhat);
            int weakest = pressing.stream()
                    .mapToInt(barrier -> place(ranking, barrier).twice())
                    .min()
                    .orElse(Integer.MAX_VALUE);
            pressing.forEach(barrier -> assertThat(place(ranking, barrier).standing())
                    .isEqualTo(stands ? Standing.STANDS : Standing.SOMEWHAT));
            assertThat(all(ranking).stream()
                            .filter(place -> !pressing.contains(place.barrier()))
                            .filter(place -> pressing.size() == 2 && place.twice() > weakest))
                    .isEmpty();
        }
    }

    @Test
    void saysNothingOfNothing() {
        Ranking ranking = Ranking.of(Map.of());
        assertThat(ranking.empty()).isTrue();
        assertThat(ranking.open()).containsExactly(Barrier.values());
        assertThat(ranking.pressing(2)).isEmpty();
        Map<Statement, Answer> none = new EnumMap<>(Statement.class);
        for (Statement statement : Statement.values()) {
            none.put(statement, Answer.DOES_NOT_APPLY);
        }
        assertThat(Ranking.of(none)).isEqualTo(ranking);
    }

    @Test
    void letsTiesShareAPlaceInAFixedOrder() {
        Map<Statement, Answer> same = new EnumMap<>(Statement.class);
        for (Statement statement : Statement.values()) {
            same.put(statement, Answer.PARTLY);
        }
        Ranking ranking = Ranking.of(same);
        assertThat(ranking.barriers()).extracting(Place::rank).containsOnly(1);
        assertThat(ranking.barriers()).extracting(Place::barrier).containsExactlyElementsOf(Barrier.all(false));
        assertThat(ranking.pressing(2)).containsExactly(Barrier.UNKNOWN, Barrier.TIME);
    }

    @Test
    void keepsWhatWasAnsweredAsText() {
        Random random = new Random(5);
        for (int i = 0; i < 2_000; i++) {
            Map<Statement, Answer> answers = answers(random);
            assertThat(Check.answers(Check.text(answers))).isEqualTo(answers);
        }
        assertThat(Check.answers("unknown=partly\ngone=partly\ntime=loudly\nbroken"))
                .hasSize(1);
    }
}
