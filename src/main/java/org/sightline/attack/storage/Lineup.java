package org.sightline.attack.storage;

import java.util.List;
import java.util.random.RandomGenerator;

/** As many rows as suspects, each row written by one of them: which by whom? */
record Lineup(List<Suspect> suspects, List<Row> rows) {
    Lineup {
        suspects = List.copyOf(suspects);
        rows = List.copyOf(rows);
        if (suspects.size() != rows.size()) {
            throw new IllegalArgumentException(suspects.size() + " suspects of " + rows.size() + " rows");
        }
    }

    int size() {
        return rows.size();
    }

    /** A lineup and who wrote each row, which the thief does not know. */
    record Solved(Lineup lineup, int[] writers) {
        /** How many rows are laid at the right door by following a clue. */
        int right(double[][] closeness, RandomGenerator random) {
            int[] guessed = Matching.of(closeness, random);
            int right = 0;
            for (int row = 0; row < guessed.length; row++) {
                right += guessed[row] == writers[row] ? 1 : 0;
            }
            return right;
        }
    }
}
