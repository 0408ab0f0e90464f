package org.sightline.attack;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.sightline.questionnaire.Item;
import org.sightline.questionnaire.Questionnaire;
import org.sightline.scoring.Answers;
import org.sightline.scoring.Atom;
import org.sightline.scoring.Feedback;

/** Answers as a careless publisher sees them, higher always better. */
record RawCells(Questionnaire questionnaire) {
    int items() {
        return questionnaire.ratedItems().size();
    }

    /** The answers of a group to an item, in the order of the raters, without those who could not say. */
    List<Integer> values(Atom atom, int item) {
        return atom.answers().stream()
                .map(answers -> turned(answers, item))
                .filter(value -> value > 0)
                .toList();
    }

    /** The answers of all anonymous raters to an item, whether their group is shown or not. */
    List<Integer> values(Feedback feedback, int item) {
        return anonymous(feedback).stream()
                .flatMap(atom -> values(atom, item).stream())
                .toList();
    }

    /** One rater's answers to the items of a theme, by its place. */
    List<Integer> ofTheme(Answers answers, int theme) {
        List<Item> rated = questionnaire.ratedItems();
        return questionnaire.themes().get(theme).items().stream()
                .map(item -> turned(answers, rated.indexOf(item)))
                .filter(value -> value > 0)
                .toList();
    }

    int themes() {
        return questionnaire.themes().size();
    }

    List<Integer> itemsOf(int theme) {
        List<Item> rated = questionnaire.ratedItems();
        return questionnaire.themes().get(theme).items().stream()
                .map(rated::indexOf)
                .toList();
    }

    /** The anonymous groups in an order of their own, so that only answers and comments can tell. */
    static List<Atom> anonymous(Feedback feedback) {
        return feedback.atoms().stream()
                .filter(atom -> !atom.group().identified())
                .sorted(Comparator.comparing(atom -> atom.group().id()))
                .toList();
    }

    static double mean(List<? extends Number> values) {
        return values.stream().mapToDouble(Number::doubleValue).average().orElse(Double.NaN);
    }

    static double deviation(List<Double> values) {
        double mean = mean(values);
        return Math.sqrt(values.stream()
                        .mapToDouble(value -> (value - mean) * (value - mean))
                        .sum()
                / Math.max(1, values.size() - 1));
    }

    /** Every group with every item. */
    List<String> each(Feedback feedback, CellText text) {
        List<String> all = new ArrayList<>();
        for (Atom atom : anonymous(feedback)) {
            IntStream.range(0, items())
                    .mapToObj(item -> text.of(atom, values(atom, item)))
                    .forEach(all::add);
        }
        return all;
    }

    @FunctionalInterface
    interface CellText {
        String of(Atom atom, List<Integer> values);
    }

    private int turned(Answers answers, int item) {
        int asked = answers.at(item);
        return asked == 0 || !questionnaire.ratedItems().get(item).warning() ? asked : 6 - asked;
    }
}
