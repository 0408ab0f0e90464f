package org.sightline.attack.storage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.random.RandomGenerator;

/** Lays each row at one door: the closest pair first, and among equally close ones whichever luck picks. */
final class Matching {
    private Matching() {}

    private record Pair(int suspect, int row, double closeness) {}

    /**
     * @param closeness of each suspect (first index) to each row (second index), as many of the ones as of the others
     * @return the suspect of each row; a random permutation where all are equally close
     */
    static int[] of(double[][] closeness, RandomGenerator random) {
        int n = closeness.length;
        List<Pair> pairs = new ArrayList<>();
        for (int suspect = 0; suspect < n; suspect++) {
            for (int row = 0; row < n; row++) {
                pairs.add(new Pair(suspect, row, closeness[suspect][row]));
            }
        }
        Collections.shuffle(pairs, random);
        pairs.sort(Comparator.comparingDouble(Pair::closeness).reversed());
        int[] matched = new int[n];
        Arrays.fill(matched, -1);
        boolean[] taken = new boolean[n];
        for (Pair pair : pairs) {
            if (!taken[pair.suspect] && matched[pair.row] < 0) {
                taken[pair.suspect] = true;
                matched[pair.row] = pair.suspect;
            }
        }
        return matched;
    }
}
