package org.sightline.attack;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.sightline.anonymity.Group;
import org.sightline.anonymity.Policy;
import org.sightline.anonymity.ReleaseMap;
import org.sightline.scoring.Atom;
import org.sightline.scoring.Feedback;

/** What other products print, or once printed: each gives answers away, and each must be found. */
final class Leaks {
    private static final List<Leak> ALL = List.of(
            new Leak("no-bands", false, specimen -> cells(specimen, RawCells::mean)),
            new Leak("total-with-hidden-cells", false, specimen -> totals(specimen, RawCells::mean)),
            new Leak(
                    "range",
                    false,
                    specimen -> cells(specimen, values -> Collections.min(values) + "-" + Collections.max(values))),
            new Leak("deviation-of-raters", false, Leaks::deviations),
            new Leak("two-live-views", false, Leaks::before),
            new Leak("hidden-group-in-total", true, specimen -> totals(specimen, RawCells::mean)),
            new Leak("roll-up", true, specimen -> totals(specimen, values -> banded(specimen.policy(), values))),
            new Leak("alias-in-comments", false, _ -> Leaks::aliases),
            new Leak("theme-mean-before-bands", false, Leaks::themeMeans),
            new Leak(
                    "raw-distribution",
                    false,
                    specimen -> cells(
                            specimen,
                            values -> IntStream.rangeClosed(1, 5)
                                    .mapToObj(v -> Collections.frequency(values, v))
                                    .toList())),
            new Leak(
                    "hidden-if-alike",
                    false,
                    specimen -> cells(
                            specimen,
                            values -> Collections.min(values).equals(Collections.max(values)) ? "alike" : "")),
            new Leak("rows-of-raters", false, specimen -> feedback -> rows(specimen, feedback)));

    private Leaks() {}

    static List<Leak> all() {
        return ALL;
    }

    /** Something about every cell that is shown. */
    private static Function<Feedback, Object> cells(Specimen specimen, Function<List<Integer>, Object> said) {
        RawCells raw = new RawCells(specimen.questionnaire());
        int minimum = specimen.policy().minimum();
        return feedback -> raw.each(
                feedback,
                (atom, values) -> atom.group().id()
                        + (values.size() < minimum ? "" : said.apply(values).toString()));
    }

    /** Something about all raters together, item by item. */
    private static Function<Feedback, Object> totals(Specimen specimen, Function<List<Integer>, Object> said) {
        RawCells raw = new RawCells(specimen.questionnaire());
        return feedback -> IntStream.range(0, raw.items())
                .mapToObj(item -> raw.values(feedback, item))
                .map(values -> values.size() < specimen.policy().minimum() ? "" : said.apply(values))
                .toList();
    }

    /** One who thinks that enough raters make any number safe. */
    private static Object banded(Policy policy, List<Integer> values) {
        return new ReleaseMap(policy)
                .release(values.size(), values.stream().mapToInt(value -> value).sum());
    }

    private static Function<Feedback, Object> deviations(Specimen specimen) {
        RawCells raw = new RawCells(specimen.questionnaire());
        return feedback -> RawCells.anonymous(feedback).stream()
                .flatMap(atom -> IntStream.range(0, raw.themes())
                        .mapToObj(theme -> RawCells.deviation(atom.answers().stream()
                                .map(answers -> RawCells.mean(raw.ofTheme(answers, theme)))
                                .toList())))
                .map(deviation -> Math.round(deviation * 100))
                .toList();
    }

    /** The report as it stood before the last rater of each group had answered. */
    private static Function<Feedback, Object> before(Specimen specimen) {
        return feedback -> new String(
                specimen.publisher()
                        .publish(new Feedback(
                                feedback.executive(),
                                feedback.self(),
                                feedback.atoms().stream()
                                        .map(atom -> withoutLast(
                                                atom, specimen.policy().minimum()))
                                        .toList())),
                java.nio.charset.StandardCharsets.UTF_8);
    }

    private static Atom withoutLast(Atom atom, int minimum) {
        Group group = atom.group();
        return group.raters() <= minimum
                ? atom
                : new Atom(
                        new Group(group.id(), group.relationships(), group.raters() - 1, group.identified()),
                        atom.answers().subList(0, atom.answers().size() - 1),
                        atom.comments());
    }

    private static Object aliases(Feedback feedback) {
        List<String> lines = new ArrayList<>();
        for (Atom atom : feedback.atoms()) {
            new TreeMap<>(atom.comments()).forEach((question, texts) -> {
                for (int rater = 0; rater < texts.size(); rater++) {
                    lines.add(atom.group().id() + question + "rater " + rater + ": " + texts.get(rater));
                }
            });
        }
        Collections.sort(lines);
        return lines;
    }

    private static Function<Feedback, Object> themeMeans(Specimen specimen) {
        RawCells raw = new RawCells(specimen.questionnaire());
        return feedback -> RawCells.anonymous(feedback).stream()
                .flatMap(atom -> IntStream.range(0, raw.themes())
                        .mapToObj(theme -> RawCells.mean(raw.itemsOf(theme).stream()
                                .map(item -> raw.values(atom, item))
                                .filter(values ->
                                        values.size() >= specimen.policy().minimum())
                                .map(RawCells::mean)
                                .toList())))
                .map(mean -> Math.round(mean * 10_000))
                .toList();
    }

    /** Single answers without names, always in the same order. */
    private static Object rows(Specimen specimen, Feedback feedback) {
        RawCells raw = new RawCells(specimen.questionnaire());
        return RawCells.anonymous(feedback).stream()
                .flatMap(atom -> atom.answers().stream()
                        .map(answers -> atom.group().id()
                                + IntStream.range(0, raw.themes())
                                        .mapToObj(theme -> raw.ofTheme(answers, theme))
                                        .toList()))
                .sorted()
                .toList();
    }
}
