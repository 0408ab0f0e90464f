package org.sightline.attack;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.sightline.anonymity.Group;
import org.sightline.anonymity.Relationship;
import org.sightline.scoring.Answers;
import org.sightline.scoring.Atom;
import org.sightline.scoring.Feedback;
import org.sightline.scoring.Scorecard;

/**
 * The order of comments: against the order in which they arrived, and of one question against another, which would put
 * one person's comments in the same places.
 */
final class OrderAttack {
    /** How far the mean correlation of a thousand lists may be from 0 (method.md B8 T6). */
    private static final double BOUND = 0.06;

    private static final int COMMENTS = 7;

    private final String id;
    private final Conditions conditions;

    OrderAttack(String id, Conditions conditions) {
        this.id = id;
        this.conditions = conditions;
    }

    void run(Consumer<Finding> found) {
        Correlation arrival = new Correlation();
        Correlation questions = new Correlation();
        Correlation sortedByArrival = new Correlation();
        for (int number = 0; number < conditions.extent().orders(); number++) {
            int[][] places = places(number, conditions.seeds().of("order", number));
            arrival.add(places[0]);
            questions.add(lined(places[0], places[1]));
            sortedByArrival.add(IntStream.range(0, COMMENTS).toArray());
        }
        found.accept(finding("order-of-arrival", arrival));
        found.accept(finding("order-of-questions", questions));
        found.accept(Finding.control(
                "T5", "in-order-of-arrival", sortedByArrival.lists(), beyond(sortedByArrival), sortedByArrival.mean()));
    }

    private Finding finding(String what, Correlation correlation) {
        return Finding.attack(id, what, correlation.lists(), beyond(correlation), correlation.mean(), BOUND);
    }

    private static int beyond(Correlation correlation) {
        return Math.abs(correlation.mean()) > BOUND ? 1 : 0;
    }

    /** Where the product puts the comments of seven raters on two questions. */
    private int[][] places(int number, RandomGenerator random) {
        Specimen specimen = Specimen.of(conditions, "order", number);
        int raters = Math.max(COMMENTS, specimen.policy().minimum());
        int items = conditions.questionnaire().ratedItems().size();
        List<String> first = texts(random);
        List<String> second = texts(random);
        Atom atom = new Atom(
                new Group(Relationship.PEER.id(), List.of(Relationship.PEER), raters, false),
                IntStream.range(0, raters).mapToObj(_ -> Answers.none(items)).toList(),
                Map.of("O1", first, "O2", second));
        Feedback feedback = new Feedback("Executive " + number, java.util.Optional.empty(), List.of(atom));
        List<Scorecard.CommentPool> pools = specimen.scoring()
                .scoreAtoms(feedback.executive(), feedback.self(), feedback.atoms())
                .comments();
        return new int[][] {
            places(first, pools.getFirst().texts()),
            places(second, pools.getLast().texts())
        };
    }

    private static List<String> texts(RandomGenerator random) {
        return IntStream.range(0, COMMENTS)
                .mapToObj(_ -> "Text " + Long.toString(random.nextLong(Long.MAX_VALUE), Character.MAX_RADIX))
                .toList();
    }

    private static int[] places(List<String> arrived, List<String> published) {
        return arrived.stream().mapToInt(published::indexOf).toArray();
    }

    /** The places of the second question in the order of the first. */
    private static int[] lined(int[] first, int[] second) {
        int[] lined = new int[first.length];
        for (int rater = 0; rater < first.length; rater++) {
            lined[first[rater]] = second[rater];
        }
        return lined;
    }
}
