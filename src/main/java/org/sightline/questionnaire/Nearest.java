package org.sightline.questionnaire;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Guesses which of the known words a mistyped one was meant to be. */
public final class Nearest {
    private Nearest() {}

    /**
     * The known word fewest edits away, if that is no more than a third of its letters (at least one edit); empty if none
     * is so near, the first of those equally near. An edit inserts, deletes or replaces one UTF-16 unit; upper and lower
     * case differ.
     */
    public static Optional<String> to(String typed, Collection<String> known) {
        return known.stream()
                .filter(candidate -> edits(typed, candidate) <= Math.max(1, candidate.length() / 3))
                .min(Comparator.comparingInt(candidate -> edits(typed, candidate)));
    }

    /** Levenshtein's distance (Soviet Physics Doklady 10, 1966), row by row; what is far longer is far off. */
    private static int edits(String a, String b) {
        if (a.length() > 2 * b.length() + 2) {
            return Integer.MAX_VALUE;
        }
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.length()];
    }
}
