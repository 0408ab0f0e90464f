package org.sightline.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sightline.anonymity.Partition;
import org.sightline.anonymity.Partition.Member;
import org.sightline.anonymity.Policy;

/**
 * T2 of method.md B8 for one publication: for an answer of every anonymous rater there is another campaign in which that
 * answer differs, an insider's answers are unchanged, and the published bytes are the same.
 */
@Tag("slow")
class WitnessTest {

    @ParameterizedTest
    @CsvSource({"3,0", "4,0", "4,1", "5,0"})
    void findsAWitnessForEveryAnswer(int minimum, int protectHigh) {
        Policy policy = new Policy(minimum, 8, 5, 1, protectHigh);
        FeedbackScoring scoring = new FeedbackScoring(Campaigns.questionnaire(), policy);
        Function<Campaigns.Executive, String> publisher =
                executive -> new String(bytes(scoring, executive), StandardCharsets.UTF_8);
        Search search = new Search(policy, scoring, publisher);
        for (int seed = 0; seed < 60; seed++) {
            search.probe(Campaigns.executive(1_000L * minimum + seed), seed);
        }
        assertThat(search.without).isEmpty();
        assertThat(search.probes).isGreaterThan(800);
    }

    /** The negative control (T5): a publisher that also prints the range of each cell is caught. */
    @Test
    void catchesAPublisherThatPrintsRanges() {
        Policy policy = Policy.withMinimum(4);
        FeedbackScoring scoring = new FeedbackScoring(Campaigns.questionnaire(), policy);
        Search search = new Search(
                policy, scoring, executive -> Arrays.toString(bytes(scoring, executive)) + ranges(scoring, executive));
        for (int seed = 0; seed < 20; seed++) {
            search.probe(Campaigns.executive(4_000 + seed), seed);
        }
        assertThat(search.without).isNotEmpty();
    }

    private static byte[] bytes(FeedbackScoring scoring, Campaigns.Executive executive) {
        return Snapshot.write(scoring.score(executive.name(), executive.self(), executive.raters()));
    }

    private static String ranges(FeedbackScoring scoring, Campaigns.Executive executive) {
        StringBuilder ranges = new StringBuilder();
        for (int item = 0; item < Campaigns.questionnaire().ratedItems().size(); item++) {
            TreeSet<String> extremes = new TreeSet<>();
            for (RaterAnswers rater : executive.raters()) {
                if (scoring.eligible(rater.answers())
                        && !rater.identified()
                        && rater.answers().at(item) > 0) {
                    extremes.add(rater.relationship() + " " + rater.answers().at(item));
                }
            }
            ranges.append(extremes);
        }
        return ranges.toString();
    }

    private static final class Search {
        private final Policy policy;
        private final FeedbackScoring scoring;
        private final Function<Campaigns.Executive, String> publisher;
        private final List<String> without = new ArrayList<>();
        private int probes;

        Search(Policy policy, FeedbackScoring scoring, Function<Campaigns.Executive, String> publisher) {
            this.policy = policy;
            this.scoring = scoring;
            this.publisher = publisher;
        }

        void probe(Campaigns.Executive executive, long seed) {
            Random random = new Random(seed);
            List<RaterAnswers> eligible = executive.raters().stream()
                    .filter(rater -> scoring.eligible(rater.answers()))
                    .toList();
            Partition partition = Partition.of(
                    eligible.stream()
                            .map(rater -> new Member(rater.relationship(), rater.identified()))
                            .toList(),
                    policy);
            Campaigns.Executive real = new Campaigns.Executive(executive.name(), executive.self(), eligible);
            String published = publisher.apply(real);
            for (int rater = 0; rater < partition.memberships().size(); rater++) {
                int item = random.nextInt(32);
                int value = turned(eligible.get(rater).answers(), item);
                if (eligible.get(rater).identified() || value == 0) {
                    continue;
                }
                List<Integer> atom = atom(partition, rater);
                int insider = atom.get(random.nextInt(atom.size()));
                probe(real, published, rater, item, atom, -1);
                if (insider != rater && (value < 5 || policy.protectHigh() > 0)) {
                    probe(real, published, rater, item, atom, insider);
                }
            }
        }

        private void probe(
                Campaigns.Executive real, String published, int rater, int item, List<Integer> atom, int insider) {
            probes++;
            if (witnesses(real, rater, item, atom, insider)
                    .noneMatch(other -> publisher.apply(other).equals(published))) {
                without.add(real.name() + " rater " + rater + " item " + item + " insider " + insider);
            }
        }

        /** Swap with another; one up, another down; one step alone. */
        private Stream<Campaigns.Executive> witnesses(
                Campaigns.Executive real, int rater, int item, List<Integer> atom, int insider) {
            int value = real.raters().get(rater).answers().at(item);
            List<Integer> others = atom.stream()
                    .filter(other -> other != rater && other != insider)
                    .filter(other -> real.raters().get(other).answers().at(item) > 0)
                    .toList();
            List<Supplier<Optional<Campaigns.Executive>>> candidates = new ArrayList<>();
            for (int other : others) {
                int theirs = real.raters().get(other).answers().at(item);
                if (theirs != value) {
                    candidates.add(() -> changed(real, item, rater, theirs, other, value));
                }
            }
            for (int step : new int[] {1, -1}) {
                for (int other : others) {
                    int theirs = real.raters().get(other).answers().at(item);
                    candidates.add(() -> changed(real, item, rater, value + step, other, theirs - step));
                }
                candidates.add(() -> changed(real, item, rater, value + step, rater, value + step));
            }
            return candidates.stream().map(Supplier::get).flatMap(Optional::stream);
        }

        private static Optional<Campaigns.Executive> changed(
                Campaigns.Executive real, int item, int rater, int value, int other, int theirs) {
            if (value < 1 || value > 5 || theirs < 1 || theirs > 5) {
                return Optional.empty();
            }
            List<RaterAnswers> raters = new ArrayList<>(real.raters());
            raters.set(rater, with(raters.get(rater), item, value));
            raters.set(other, with(raters.get(other), item, theirs));
            return Optional.of(new Campaigns.Executive(real.name(), real.self(), raters));
        }

        private static RaterAnswers with(RaterAnswers rater, int item, int value) {
            return new RaterAnswers(
                    rater.relationship(),
                    rater.identified(),
                    Campaigns.with(rater.answers(), item, value),
                    rater.comments());
        }

        private static List<Integer> atom(Partition partition, int rater) {
            List<Integer> atom = new ArrayList<>();
            for (int i = 0; i < partition.memberships().size(); i++) {
                if (partition
                        .memberships()
                        .get(i)
                        .equals(partition.memberships().get(rater))) {
                    atom.add(i);
                }
            }
            return atom;
        }

        private static int turned(Answers answers, int item) {
            int value = answers.at(item);
            boolean warning = Campaigns.questionnaire().ratedItems().get(item).warning();
            return value == 0 || !warning ? value : 6 - value;
        }
    }
}
