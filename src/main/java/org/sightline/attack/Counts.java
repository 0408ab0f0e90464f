package org.sightline.attack;

import java.util.function.Consumer;

/** Counts of the answers 1 to 5 of one cell; who gave which is unknown, so they are all there is to know of it. */
final class Counts {
    private Counts() {}

    /** All counts of n answers; the array is used again and must not be kept. */
    static void each(int n, Consumer<int[]> use) {
        int[] counts = new int[5];
        for (int a = 0; a <= n; a++) {
            for (int b = 0; a + b <= n; b++) {
                for (int c = 0; a + b + c <= n; c++) {
                    for (int d = 0; a + b + c + d <= n; d++) {
                        counts[0] = a;
                        counts[1] = b;
                        counts[2] = c;
                        counts[3] = d;
                        counts[4] = n - a - b - c - d;
                        use.accept(counts);
                    }
                }
            }
        }
    }

    static int n(int[] counts) {
        return counts[0] + counts[1] + counts[2] + counts[3] + counts[4];
    }

    static int sum(int[] counts) {
        return counts[0] + 2 * counts[1] + 3 * counts[2] + 4 * counts[3] + 5 * counts[4];
    }
}
