package org.sightline.attack;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.sightline.interview.ThemeRule.Said;

/** Who said which line: dealt out anew among those who talked, theme by theme, what is read stays the same. */
final class LinesDealt {
    private static final List<String> THEMES = List.of("R", "B", "T", "C", "D");
    private static final int FEWEST = 5;
    private static final int MOST = 12;
    private static final String OWN = "own ";

    private LinesDealt() {}

    static void run(String id, Conditions conditions, Consumer<Finding> found) {
        found.accept(Finding.attack(
                id, "interview-dealt", conditions.extent().orders(), changed(conditions, ConversationAttack::shown)));
        found.accept(Finding.control(
                id,
                "interview-in-order",
                conditions.extent().orders(),
                changed(
                        conditions,
                        said -> said.stream()
                                .filter(Said::chosen)
                                .map(Said::text)
                                .toList())));
    }

    private static long changed(Conditions conditions, Function<List<Said>, Object> publisher) {
        long changed = 0;
        for (int round = 0; round < conditions.extent().orders(); round++) {
            Random random = Random.from(conditions.seeds().of("lines", round));
            List<UUID> people = new ArrayList<>();
            int number = FEWEST + random.nextInt(MOST - FEWEST + 1);
            for (int i = 0; i < number; i++) {
                people.add(new UUID(random.nextLong(), random.nextLong()));
            }
            List<Said> said = said(people, random);
            changed += publisher.apply(said).equals(publisher.apply(dealt(said, people, random))) ? 0 : 1;
        }
        return changed;
    }

    /** In the order of conversations; everybody has said something that nobody else has. */
    private static List<Said> said(List<UUID> people, Random random) {
        List<Said> said = new ArrayList<>();
        for (UUID person : people) {
            said.add(new Said(id(random), person, OWN + person, true, "", false));
            for (String theme : THEMES) {
                if (random.nextBoolean()) {
                    String text = "Line " + random.nextInt(1000);
                    said.add(new Said(id(random), person, theme, random.nextInt(4) > 0, text, random.nextInt(3) == 0));
                }
            }
        }
        return said;
    }

    private static List<Said> dealt(List<Said> said, List<UUID> people, Random random) {
        Map<String, Map<UUID, UUID>> to = new HashMap<>();
        List<Said> dealt = new ArrayList<>();
        for (Said one : said) {
            Map<UUID, UUID> theme = to.computeIfAbsent(
                    one.theme().startsWith(OWN) ? OWN : one.theme() + one.better(), _ -> dealing(people, random));
            UUID person = theme.getOrDefault(one.person(), one.person());
            dealt.add(new Said(id(random), person, one.theme(), one.better(), one.text(), one.chosen()));
        }
        dealt.sort(Comparator.comparingInt((Said one) -> people.indexOf(one.person())));
        return dealt;
    }

    private static Map<UUID, UUID> dealing(List<UUID> people, Random random) {
        List<UUID> shuffled = new ArrayList<>(people);
        Collections.shuffle(shuffled, random);
        Map<UUID, UUID> to = new HashMap<>();
        for (int i = 0; i < people.size(); i++) {
            to.put(people.get(i), shuffled.get(i));
        }
        return to;
    }

    private static UUID id(Random random) {
        return new UUID(random.nextLong(), random.nextLong());
    }
}
