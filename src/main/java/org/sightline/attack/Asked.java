package org.sightline.attack;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.sightline.anonymity.Partition.Member;
import org.sightline.anonymity.Relationship;

/** How many people of each relationship were asked, or how many of them answered. */
record Asked(Map<Relationship, Integer> numbers) {
    private static final List<Relationship> ORDER = List.of(
            Relationship.CURRENT_DIRECT_REPORT,
            Relationship.PAST_DIRECT_REPORT,
            Relationship.PAST_SUPERVISOR,
            Relationship.PEER);

    /** All combinations up to the given numbers. */
    static void each(Map<Relationship, Integer> most, Consumer<Asked> use) {
        each(most, 0, new EnumMap<>(Relationship.class), use);
    }

    private static void each(
            Map<Relationship, Integer> most, int at, Map<Relationship, Integer> chosen, Consumer<Asked> use) {
        if (at == ORDER.size()) {
            use.accept(new Asked(new EnumMap<>(chosen)));
            return;
        }
        Relationship relationship = ORDER.get(at);
        for (int number = 0; number <= most.getOrDefault(relationship, 0); number++) {
            chosen.put(relationship, number);
            each(most, at + 1, chosen, use);
        }
    }

    int of(Relationship relationship) {
        return numbers.getOrDefault(relationship, 0);
    }

    List<Relationship> present() {
        List<Relationship> present = new ArrayList<>();
        numbers.forEach((relationship, number) -> {
            if (number > 0) {
                present.add(relationship);
            }
        });
        return present;
    }

    /** One rater for each. */
    List<Member> members() {
        List<Member> members = new ArrayList<>();
        numbers.forEach(
                (relationship, number) -> members.addAll(Collections.nCopies(number, new Member(relationship, false))));
        return members;
    }

    /** The same with one person more or fewer. */
    Asked with(Relationship relationship, int more) {
        Map<Relationship, Integer> changed = new EnumMap<>(Relationship.class);
        changed.putAll(numbers);
        changed.merge(relationship, more, Integer::sum);
        return new Asked(changed);
    }
}
