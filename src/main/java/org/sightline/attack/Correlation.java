package org.sightline.attack;

/** Pearson's correlation of places, added up over many lists of their own length each; 0 for lists of fewer than two. */
final class Correlation {
    private double sum;
    private long lists;

    /** @param places the place in which what came first, second, ... is published; a permutation of 0 to n - 1 */
    void add(int[] places) {
        int n = places.length;
        if (n < 2) {
            return;
        }
        double middle = (n - 1) / 2.0;
        double together = 0;
        double apart = 0;
        for (int came = 0; came < n; came++) {
            together += (came - middle) * (places[came] - middle);
            apart += (came - middle) * (came - middle);
        }
        sum += together / apart;
        lists++;
    }

    double mean() {
        return lists == 0 ? 0 : sum / lists;
    }

    long lists() {
        return lists;
    }
}
