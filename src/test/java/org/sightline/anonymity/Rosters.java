package org.sightline.anonymity;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Invitations as they may be, and all the answers they can bring. */
final class Rosters {
    static final List<Relationship> OTHERS = List.of(Relationship.values()).subList(1, Relationship.values().length);

    private Rosters() {}

    /** From nobody to this many in each relationship, a current supervisor or two among them. */
    static Map<Relationship, Integer> random(Random random, int most) {
        Map<Relationship, Integer> asked = new EnumMap<>(Relationship.class);
        for (Relationship relationship : OTHERS) {
            int count = relationship == Relationship.CURRENT_SUPERVISOR
                    ? Math.max(0, random.nextInt(4) - 1)
                    : random.nextInt(3) == 0 ? 0 : random.nextInt(most + 1);
            if (count > 0) {
                asked.put(relationship, count);
            }
        }
        return asked;
    }

    static Map<Relationship, Integer> with(Map<Relationship, Integer> asked, Map<Relationship, Integer> more) {
        Map<Relationship, Integer> sum = new EnumMap<>(Relationship.class);
        sum.putAll(asked);
        more.forEach((relationship, count) -> sum.merge(relationship, count, Integer::sum));
        return sum;
    }

    static Map<Relationship, Integer> of(Object... pairs) {
        Map<Relationship, Integer> asked = new EnumMap<>(Relationship.class);
        for (int i = 0; i < pairs.length; i += 2) {
            asked.put((Relationship) pairs[i], (Integer) pairs[i + 1]);
        }
        return asked;
    }
}
