package org.sightline.scoring;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The answers of one group to one item, and how one of them can be changed with at most one other beside it. */
final class WitnessCell {
    private static final int[] STEPS = {1, -1};

    private final Feedback feedback;
    private final int atom;
    private final int item;
    private final int highest;
    private final int[] values;
    private final List<Integer> answered;

    WitnessCell(Feedback feedback, int atom, int item, int highest) {
        this.feedback = feedback;
        this.atom = atom;
        this.item = item;
        this.highest = highest;
        this.values = feedback.atoms().get(atom).answers().stream()
                .mapToInt(one -> one.at(item))
                .toArray();
        this.answered = IntStream.range(0, values.length)
                .filter(rater -> values[rater] > 0)
                .boxed()
                .toList();
    }

    /**
     * One rater's new answer and another's beside it.
     *
     * @param partner whose answer changes as well, -1 for nobody's
     */
    record Change(int rater, int value, int partner, int theirs) {}

    int item() {
        return item;
    }

    /** How many raters, whether they could say or not. */
    int size() {
        return values.length;
    }

    /** The answer as asked. */
    int value(int rater) {
        return values[rater];
    }

    /** The raters who gave an answer. */
    List<Integer> answered() {
        return answered;
    }

    /** The likeliest first: answers exchanged, one step up with one down, one step alone. */
    Stream<Change> changes(int rater, int insider) {
        int place = answered.indexOf(rater);
        List<Integer> others = IntStream.range(1, answered.size())
                .mapToObj(step -> answered.get((place + step) % answered.size()))
                .filter(other -> other != insider)
                .toList();
        Stream<Change> exchanges = others.stream()
                .filter(other -> values[other] != values[rater])
                .map(other -> new Change(rater, values[other], other, values[rater]));
        Stream<Change> pairs = IntStream.of(STEPS)
                .boxed()
                .flatMap(step -> others.stream()
                        .map(other -> new Change(rater, values[rater] + step, other, values[other] - step)));
        Stream<Change> alone = IntStream.of(STEPS).mapToObj(step -> new Change(rater, values[rater] + step, -1, 1));
        return Stream.of(exchanges, pairs, alone)
                .flatMap(changes -> changes)
                .filter(change -> possible(change.value()) && possible(change.theirs()));
    }

    Feedback changed(Change change) {
        Atom real = feedback.atoms().get(atom);
        List<Answers> answers = new ArrayList<>(real.answers());
        answers.set(change.rater(), answers.get(change.rater()).with(item, change.value()));
        if (change.partner() >= 0) {
            answers.set(change.partner(), answers.get(change.partner()).with(item, change.theirs()));
        }
        List<Atom> atoms = new ArrayList<>(feedback.atoms());
        atoms.set(atom, new Atom(real.group(), answers, real.comments()));
        return new Feedback(feedback.executive(), feedback.self(), atoms);
    }

    private boolean possible(int value) {
        return value >= 1 && value <= highest;
    }
}
