package org.sightline.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sightline.anonymity.Policy;
import org.sightline.anonymity.Relationship;
import org.sightline.scoring.WitnessSearch.Outcome;

/** T2 of method.md B8 as it runs on every publication. */
class WitnessIT {

    @ParameterizedTest
    @CsvSource({"3,0", "4,0", "4,1", "5,0"})
    void findsAWitnessForEveryAnswer(int minimum, int protectHigh) {
        Policy policy = new Policy(minimum, 8, 5, 1, protectHigh);
        FeedbackScoring scoring = new FeedbackScoring(Campaigns.questionnaire(), policy);
        long tried = 0;
        for (int seed = 0; seed < 12; seed++) {
            Feedback feedback = feedback(scoring, 1_000L * minimum + seed);
            Outcome outcome = search(policy, scoring.publisher()).check(feedback);
            assertThat(outcome.hits()).as("seed " + (1_000L * minimum + seed)).isZero();
            tried += outcome.tried();
        }
        assertThat(tried).isGreaterThan(8_000);
    }

    /** Fourteen raters, 32 items: about one publication per answer, not one per answer and insider. */
    @Test
    void needsFewPublications() {
        Policy policy = Policy.withMinimum(4);
        FeedbackScoring scoring = new FeedbackScoring(Campaigns.questionnaire(), policy);
        Outcome outcome = search(policy, scoring.publisher()).check(ordinary(scoring));
        assertThat(outcome.passed()).isTrue();
        assertThat(outcome.tried()).isGreaterThan(2_000);
        assertThat(outcome.publications()).isLessThan(14 * 32 * 5 / 4);
    }

    /** Each probe apart, every candidate tried, none of the product's short cuts: the same probes and hits. */
    @Test
    void agreesWithProbingEachAnswerApart() {
        Policy policy = Policy.withMinimum(3);
        FeedbackScoring scoring = new FeedbackScoring(Campaigns.questionnaire(), policy);
        Publisher leaky = alongsideRanges(scoring.publisher());
        long hits = 0;
        for (int seed = 0; seed < 12; seed++) {
            Feedback feedback = onlyFiveItems(feedback(scoring, seed));
            Outcome outcome = search(policy, leaky).check(feedback);
            long[] slow = probedApart(feedback, leaky);
            assertThat(new long[] {outcome.tried(), outcome.hits()})
                    .as("seed " + seed)
                    .isEqualTo(slow);
            hits += outcome.hits();
        }
        assertThat(hits).isPositive();
    }

    @Test
    void stopsWhenItHasFoundEnough() {
        Policy policy = Policy.withMinimum(4);
        FeedbackScoring scoring = new FeedbackScoring(Campaigns.questionnaire(), policy);
        Publisher leaky = feedback -> feedback.atoms().stream()
                .map(atom -> atom.answers().stream().map(WitnessIT::values).toList())
                .toList()
                .toString()
                .getBytes(StandardCharsets.UTF_8);
        Outcome all = search(policy, leaky).check(ordinary(scoring));
        Outcome few = search(policy, leaky).check(ordinary(scoring), 5);
        assertThat(all.hits()).isEqualTo(all.tried());
        assertThat(few.hits()).isGreaterThanOrEqualTo(5).isLessThan(all.hits());
    }

    @Test
    void hasNothingToAttackWithoutAReport() {
        Policy policy = Policy.withMinimum(4);
        FeedbackScoring scoring = new FeedbackScoring(Campaigns.questionnaire(), policy);
        Outcome outcome = search(policy, scoring.publisher()).check(new Feedback("Ines", Optional.empty(), List.of()));
        assertThat(outcome).isEqualTo(new Outcome(0, 0, 1));
    }

    private static WitnessSearch search(Policy policy, Publisher publisher) {
        return new WitnessSearch(Campaigns.questionnaire(), policy, publisher);
    }

    private static Feedback feedback(FeedbackScoring scoring, long seed) {
        Campaigns.Executive executive = Campaigns.executive(seed);
        return new Feedback(executive.name(), executive.self(), scoring.atoms(executive.raters()));
    }

    private static Feedback ordinary(FeedbackScoring scoring) {
        Random random = new Random(3);
        List<RaterAnswers> raters = new ArrayList<>();
        for (int rater = 0; rater < 14; rater++) {
            int[] values = new int[32];
            Arrays.setAll(values, item -> Math.clamp(Math.round(3.9 + random.nextGaussian()), 1, 5));
            raters.add(new RaterAnswers(
                    rater < 5 ? Relationship.CURRENT_DIRECT_REPORT : Relationship.PEER,
                    false,
                    Answers.of(values),
                    Map.of("O1", "One of " + rater, "O2", "Two of " + rater)));
        }
        return new Feedback("Ines", Optional.empty(), scoring.atoms(raters));
    }

    private static Feedback onlyFiveItems(Feedback feedback) {
        return new Feedback(
                feedback.executive(),
                feedback.self(),
                feedback.atoms().stream()
                        .map(atom -> new Atom(
                                atom.group(),
                                atom.answers().stream()
                                        .map(WitnessIT::firstFive)
                                        .toList(),
                                Map.of()))
                        .toList());
    }

    private static Answers firstFive(Answers answers) {
        int[] values = values(answers);
        Arrays.fill(values, 5, values.length, 0);
        return Answers.of(values);
    }

    private static int[] values(Answers answers) {
        int[] values = new int[answers.size()];
        Arrays.setAll(values, answers::at);
        return values;
    }

    /** The lowest and the highest answer of every cell. */
    private static Publisher alongsideRanges(Publisher real) {
        return feedback -> {
            Map<String, Object> ranges = new TreeMap<>();
            for (Atom atom : feedback.atoms()) {
                for (int item = 0; item < 5; item++) {
                    TreeSet<Integer> given = new TreeSet<>();
                    for (Answers answers : atom.answers()) {
                        given.add(answers.at(item));
                    }
                    given.remove(0);
                    if (!given.isEmpty()) {
                        ranges.put(atom.group().id() + item, List.of(given.getFirst(), given.getLast()));
                    }
                }
            }
            return (new String(real.publish(feedback), StandardCharsets.UTF_8) + ranges)
                    .getBytes(StandardCharsets.UTF_8);
        };
    }

    private static long[] probedApart(Feedback feedback, Publisher publisher) {
        byte[] published = publisher.publish(feedback);
        long[] counts = new long[2];
        for (int atom = 0; atom < feedback.atoms().size(); atom++) {
            List<Answers> raters = feedback.atoms().get(atom).answers();
            if (feedback.atoms().get(atom).group().identified()) {
                continue;
            }
            for (int item = 0; item < 5; item++) {
                for (int rater = 0; rater < raters.size(); rater++) {
                    for (int insider = -1; insider < raters.size(); insider++) {
                        if (probed(raters, item, rater, insider)) {
                            counts[0]++;
                            counts[1] += witnessed(feedback, publisher, published, atom, item, rater, insider) ? 0 : 1;
                        }
                    }
                }
            }
        }
        return counts;
    }

    private static boolean probed(List<Answers> raters, int item, int rater, int insider) {
        boolean warning = Campaigns.questionnaire().ratedItems().get(item).warning();
        int top = warning ? 1 : 5;
        return raters.get(rater).at(item) > 0
                && (insider < 0
                        || insider != rater
                                && raters.get(insider).at(item) > 0
                                && raters.get(rater).at(item) != top);
    }

    /** Every value for the rater, alone or with every value for every other: what the product tries is among it. */
    private static boolean witnessed(
            Feedback feedback, Publisher publisher, byte[] published, int atom, int item, int rater, int insider) {
        List<Answers> raters = feedback.atoms().get(atom).answers();
        int own = raters.get(rater).at(item);
        for (int other = 0; other < raters.size(); other++) {
            int theirs = raters.get(other).at(item);
            if (other == insider || theirs == 0) {
                continue;
            }
            for (int value = 1; value <= 5; value++) {
                boolean step = Math.abs(value - own) == 1;
                int compensated = value == theirs ? own : theirs + own - value;
                int beside = other == rater ? value : compensated;
                boolean candidate = value != own && (step || other != rater && value == theirs);
                if (candidate
                        && beside >= 1
                        && beside <= 5
                        && Arrays.equals(
                                publisher.publish(changed(feedback, atom, item, rater, value, other, beside)),
                                published)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static Feedback changed(
            Feedback feedback, int atom, int item, int rater, int value, int other, int theirs) {
        Atom real = feedback.atoms().get(atom);
        List<Answers> answers = new ArrayList<>(real.answers());
        answers.set(rater, Campaigns.with(answers.get(rater), item, value));
        answers.set(other, Campaigns.with(answers.get(other), item, theirs));
        List<Atom> atoms = new ArrayList<>(feedback.atoms());
        atoms.set(atom, new Atom(real.group(), answers, real.comments()));
        return new Feedback(feedback.executive(), feedback.self(), atoms);
    }
}
