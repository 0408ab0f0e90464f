package org.sightline.attack.storage;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.random.RandomGenerator;

/**
 * Puts stolen rows and those who wrote them into lineups. That the thief is told who is in a group, and has only to find
 * out who of them wrote what, makes every attack easier than it is.
 */
final class Lineups {
    private final Suspects suspects;
    private final RandomGenerator random;
    private final Map<String, Asked> writers = new HashMap<>();
    private final Map<Row, Asked> answers = new LinkedHashMap<>();
    private final Map<Row, Asked> comments = new LinkedHashMap<>();

    Lineups(Script script, Suspects suspects, RandomGenerator random) {
        this.suspects = suspects;
        this.random = random;
        for (Deed deed : script.deeds()) {
            if (deed.act() instanceof Deed.Act.Send(Said said)) {
                writers.put(said.literal(), deed.asked());
                said.words().values().forEach(text -> writers.put(text, deed.asked()));
            }
        }
    }

    void add(Shelf shelf, List<Row> rows) {
        for (Row row : rows) {
            Asked writer = writers.get(row.said());
            if (writer == null) {
                throw new IllegalStateException("a row of " + shelf.table() + " that nobody wrote");
            }
            (shelf.comments() ? comments : answers).put(row, writer);
        }
    }

    /** The rows of numbers, group by group. */
    List<Lineup.Solved> answers() {
        return groups(answers).stream().map(this::solved).toList();
    }

    /** The rows of texts, group by group and question by question. */
    List<Lineup.Solved> comments() {
        return groups(comments).stream().map(this::solved).toList();
    }

    /** The rows of texts whose writers wrote one each. */
    List<Lineup.Solved> lonely() {
        return groups(comments).stream()
                .filter(group -> group.stream().noneMatch(this::hasSister))
                .map(this::solved)
                .toList();
    }

    private boolean hasSister(Row row) {
        return Collections.frequency(comments.values(), comments.get(row)) > 1;
    }

    /** Each group about one executive with what the same people said about another. */
    List<Lineup.Solved> across() {
        Map<Rater, List<Row>> byRater = new HashMap<>();
        answers.forEach((row, by) ->
                byRater.computeIfAbsent(by.rater(), _ -> new ArrayList<>()).add(row));
        List<Lineup.Solved> across = new ArrayList<>();
        for (List<Row> group : groups(answers)) {
            List<Row> rows = new ArrayList<>();
            List<Suspect> known = new ArrayList<>();
            for (Row row : group) {
                List<Row> others = new ArrayList<>(byRater.get(by(row).rater()));
                others.remove(row);
                if (!others.isEmpty()) {
                    rows.add(row);
                    known.add(suspects.of(by(row)).knownBy(others.get(random.nextInt(others.size()))));
                }
            }
            if (rows.size() > 1) {
                across.add(solved(rows, known));
            }
        }
        return across;
    }

    /** Each group's texts on one question with the numbers of those who wrote them. */
    List<Lineup.Solved> sheets() {
        Map<Asked, Row> numbers = new HashMap<>();
        answers.forEach((row, by) -> numbers.put(by, row));
        return groups(comments).stream()
                .map(group -> solved(
                        group,
                        group.stream()
                                .map(row -> suspects.of(by(row)).knownBy(Objects.requireNonNull(numbers.get(by(row)))))
                                .toList()))
                .toList();
    }

    private Asked by(Row row) {
        return Objects.requireNonNull(answers.getOrDefault(row, comments.get(row)));
    }

    /** Of one there is nothing to guess. */
    private static Collection<List<Row>> groups(Map<Row, Asked> rows) {
        Map<String, List<Row>> groups = new LinkedHashMap<>();
        rows.keySet()
                .forEach(row -> groups.computeIfAbsent(row.group(), _ -> new ArrayList<>())
                        .add(row));
        groups.values().removeIf(group -> group.size() < 2);
        return groups.values();
    }

    private Lineup.Solved solved(List<Row> rows) {
        return solved(rows, rows.stream().map(row -> suspects.of(by(row))).toList());
    }

    /** Rows and suspects, shuffled apart. */
    private Lineup.Solved solved(List<Row> rows, List<Suspect> writers) {
        List<Suspect> shuffled = new ArrayList<>(writers);
        Collections.shuffle(shuffled, random);
        int[] solution = new int[rows.size()];
        for (int row = 0; row < solution.length; row++) {
            solution[row] = shuffled.indexOf(writers.get(row));
        }
        return new Lineup.Solved(new Lineup(shuffled, rows), solution);
    }
}
