package org.sightline.attack;

import java.util.ArrayList;
import java.util.List;
import org.sightline.anonymity.Policy;

/** Every promise a campaign can make: each minimum from 3 to 10, with and without protection of the top mark. */
final class Settings {
    private static final List<Policy> ALL = all();

    private Settings() {}

    /** The promise of the executive with this number; sixteen in a row have all of them. */
    static Policy of(int number) {
        return ALL.get(Math.floorMod(number, ALL.size()));
    }

    static int kinds() {
        return ALL.size();
    }

    static Policy protecting(int protectHigh) {
        return new Policy(3, 8, 5, 1, protectHigh);
    }

    private static List<Policy> all() {
        List<Policy> all = new ArrayList<>();
        for (int minimum = 3; minimum <= 10; minimum++) {
            for (int protectHigh = 0; protectHigh <= 1; protectHigh++) {
                all.add(new Policy(minimum, 8, 5, 1, protectHigh));
            }
        }
        return List.copyOf(all);
    }
}
