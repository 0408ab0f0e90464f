package org.sightline.attack.storage;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/** The ways to tell from stolen rows who wrote which; each follows all its clues in every lineup that it is made for. */
enum Linking {
    /** A row that names somebody was written in the same transaction. */
    TRANSACTIONS("S1", "stolen-transactions", Linking::everything, Linking::transactions),
    /** Rows lie in the order in which people came, or in which they were enrolled. */
    PLACES("S2", "stolen-places", Linking::everything, Linking::places),
    /** A column counts, tells the time, or sorts like the times. */
    COLUMNS("S3", "stolen-columns", Linking::everything, Linking::columns),
    /** The longest ciphertext held the longest text. */
    LENGTHS("S4", "stolen-lengths", Loot::lonely, Linking::lengths),
    /** Names lie beside answers in the files of tables. */
    FILES("S5", "carved-tables", Loot::answers, (lineup, loot) -> List.of(carved(lineup, loot.tables()))),
    /** Names lie beside answers in the write-ahead log, before or after the seal. */
    LOG("S5", "carved-log", Loot::answers, (lineup, loot) -> List.of(carved(lineup, loot.log()))),
    /** Rows lie in the order in which mails left. */
    MAILS("S7", "stolen-mails", Linking::everything, Linking::mails),
    /** Rows about two executives share something, or lie together. */
    ACROSS("S9", "linked-executives", Loot::across, Linking::shared),
    /** Texts lie like the numbers of their writers. */
    SHEETS("S9", "linked-sheets", Loot::sheets, Linking::shared);

    private final String id;
    private final String what;
    private final Function<Loot, List<Lineup.Solved>> lineups;
    private final Clues clues;

    Linking(String id, String what, Function<Loot, List<Lineup.Solved>> lineups, Clues clues) {
        this.id = id;
        this.what = what;
        this.lineups = lineups;
        this.clues = clues;
    }

    private interface Clues {
        List<Clue> in(Lineup lineup, Loot loot);
    }

    /** Of so many rows so many were laid at the right door; so many would be by luck. */
    record Share(int rows, int right, int byLuck) {
        static final Share NONE = new Share(0, 0, 0);

        Share plus(Share other) {
            return new Share(rows + other.rows, right + other.right, byLuck + other.byLuck);
        }
    }

    String id() {
        return id;
    }

    String what() {
        return what;
    }

    /** How far each clue led, by its name. By luck one row of each lineup is laid at the right door, however many there are. */
    Map<String, Share> follow(Loot loot, RandomGenerator random) {
        Map<String, Share> shares = new HashMap<>();
        for (Lineup.Solved solved : lineups.apply(loot)) {
            for (Clue clue : clues.in(solved.lineup(), loot)) {
                Share share = new Share(solved.lineup().size(), solved.right(clue.closeness(), random), 1);
                shares.merge(clue.name(), share, Share::plus);
            }
        }
        return shares;
    }

    private static List<Lineup.Solved> everything(Loot loot) {
        return Stream.concat(loot.answers().stream(), loot.comments().stream()).toList();
    }

    private static List<Clue> transactions(Lineup lineup, Loot loot) {
        return List.of(Clue.common("transaction", lineup, (suspect, row) -> {
            Set<String> named = loot.named().getOrDefault(row.transaction(), Set.of());
            return Collections.disjoint(named, suspect.names()) ? 0 : 1;
        }));
    }

    private static List<Clue> places(Lineup lineup, Loot loot) {
        Function<Row, Long> logged = row -> loot.log().place(row.said());
        return List.of(
                Clue.order("place by arrival", lineup, Suspect::first, Row::place),
                Clue.order("place by sending", lineup, Suspect::last, Row::place),
                Clue.order("place by enrolment", lineup, Suspect::enrolled, Row::place),
                Clue.order("transaction by arrival", lineup, Suspect::first, Row::transaction),
                Clue.order("transaction by sending", lineup, Suspect::last, Row::transaction),
                Clue.order("log by arrival", lineup, Suspect::first, logged),
                Clue.order("log by sending", lineup, Suspect::last, logged));
    }

    private static List<Clue> columns(Lineup lineup, Loot loot) {
        List<Clue> clues = new ArrayList<>();
        for (String column : lineup.rows().getFirst().columns().keySet()) {
            Function<Row, Sortable> value = row -> Sortable.of(column(row, column));
            clues.add(Clue.order(column + " by arrival", lineup, Suspect::first, value));
            clues.add(Clue.order(column + " by sending", lineup, Suspect::last, value));
        }
        return clues;
    }

    private static List<Clue> lengths(Lineup lineup, Loot loot) {
        int[] seen = lineup.suspects().stream()
                .map(Suspect::bytes)
                .flatMap(Optional::stream)
                .mapToInt(Integer::intValue)
                .toArray();
        if (seen.length < lineup.size()) {
            return List.of();
        }
        return List.of(
                Clue.length("length", lineup, seen),
                Clue.order("order", lineup, suspect -> suspect.bytes().orElseThrow(), Row::size));
    }

    private static Clue carved(Lineup lineup, Carved carved) {
        return Clue.common("beside", lineup, (suspect, row) -> carved.closeness(suspect.names(), row.said()));
    }

    private static List<Clue> mails(Lineup lineup, Loot loot) {
        return List.of(
                Clue.order("first mail", lineup, suspect -> suspect.mails().getFirst(), Row::place),
                Clue.order("last mail", lineup, suspect -> suspect.mails().getLast(), Row::place),
                Clue.order("next mail", lineup, Suspect::nextMail, Row::place));
    }

    private static List<Clue> shared(Lineup lineup, Loot loot) {
        return List.of(
                Clue.common("value", lineup, (suspect, row) -> equalColumns(known(suspect), row)),
                Clue.common(
                        "nearness",
                        lineup,
                        (suspect, row) -> -Math.abs(known(suspect).place() - row.place())),
                Clue.order("order", lineup, suspect -> known(suspect).place(), Row::place));
    }

    private static Row known(Suspect suspect) {
        return suspect.known().orElseThrow();
    }

    private static long equalColumns(Row one, Row other) {
        return one.columns().entrySet().stream()
                .filter(column ->
                        Objects.equals(column.getValue(), other.columns().get(column.getKey())))
                .count();
    }

    private static String column(Row row, String name) {
        return Objects.requireNonNull(row.columns().get(name), name);
    }

    /** A column's value: numbers by size, everything else by its text. */
    private record Sortable(String text, long number, boolean counts) implements Comparable<Sortable> {
        private static final int DIGITS = 18;

        static Sortable of(String text) {
            boolean counts =
                    !text.isEmpty() && text.length() <= DIGITS && text.chars().allMatch(c -> c >= '0' && c <= '9');
            return new Sortable(text, counts ? Long.parseLong(text) : 0, counts);
        }

        @Override
        public int compareTo(Sortable other) {
            return counts && other.counts ? Long.compare(number, other.number) : text.compareTo(other.text);
        }
    }
}
