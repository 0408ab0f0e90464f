package org.sightline.attack;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.sightline.interview.ThemeRule;
import org.sightline.interview.ThemeRule.Said;

/**
 * T12: whoever reads what is shared of conversations, knows who was interviewed, and knows besides what one of them said. Every
 * way in which up to eight people can have spoken of three themes is published; those that are published alike form a class.
 * What somebody said is determined where everybody else has said it in the whole class. The same for two sharings, what lies
 * between them included, and for incidents that are told in conversations.
 */
final class ConversationAttack implements Attack {
    private static final int MOST = 8;
    private static final List<String> THEMES = List.of("R", "B", "C");
    /** A person is the set of themes they spoke of, a bit for each. */
    private static final int KINDS = 1 << THEMES.size();

    private static final int NOBODY = -1;
    private static final int UNKNOWN = -1;

    @Override
    public String id() {
        return "T12";
    }

    @Override
    public void run(Conditions conditions, Consumer<Finding> found) {
        Certain.Count themes = seen(ConversationAttack::shown);
        found.accept(Finding.attack(id(), "interview-themes", themes.tries(), themes.hits(), MOST));
        conditions.progress().accept(1);
        found.accept(control(
                "interview-of-one",
                said -> THEMES.stream().filter(theme -> people(said, theme) > 0).toList()));
        found.accept(control(
                "interview-of-three",
                said -> THEMES.stream()
                        .filter(theme -> people(said, theme) >= 3)
                        .map(theme -> theme + (people(said, theme) >= 5 ? " several" : " a few"))
                        .toList()));
        found.accept(control(
                "interview-counted",
                said -> ThemeRule.tallies(said).stream()
                        .filter(ThemeRule.Tally::printable)
                        .map(tally -> tally.theme() + " " + tally.people())
                        .toList()));
        conditions.progress().accept(2);
        EditionPairs.run(id(), found);
        conditions.progress().accept(3);
        LinesDealt.run(id(), conditions, found);
        conditions.progress().accept(4);
        ToldIncidents.run(id(), found);
        conditions.progress().accept(5);
    }

    /** As the executive reads them. */
    static List<ThemeRule.Theme> shown(List<Said> said) {
        return ThemeRule.tallies(said).stream()
                .flatMap(tally -> tally.shown().stream())
                .toList();
    }

    private Finding control(String what, Function<List<Said>, Object> publisher) {
        Certain.Count seen = seen(publisher);
        return Finding.control(id(), what, seen.tries(), seen.hits());
    }

    private static long people(List<Said> said, String theme) {
        return said.stream().filter(one -> one.theme().equals(theme)).count();
    }

    /** @param circle of whom something is counted, if that is known too */
    private record Read(int people, Object published, int insider, int circle) {}

    private static Certain.Count seen(Function<List<Said>, ?> publisher) {
        Map<Object, Long> classes = new HashMap<>();
        for (int n = 1; n <= MOST; n++) {
            int people = n;
            Multisets.each(KINDS, people, counts -> {
                Object published = publisher.apply(said(counts));
                int circle = people - counts[0];
                for (int insider = NOBODY; insider < KINDS; insider++) {
                    if (insider == NOBODY || counts[insider] > 0) {
                        long others = others(counts, insider);
                        classes.merge(new Read(people, published, insider, UNKNOWN), others, (a, b) -> a | b);
                        classes.merge(new Read(people, published, insider, circle), others, (a, b) -> a | b);
                    }
                }
            });
        }
        return Certain.count(classes.values(), KINDS);
    }

    /** Who is there but the insider, a bit for each kind. */
    private static long others(int[] counts, int insider) {
        long others = 0;
        for (int kind = 0; kind < KINDS; kind++) {
            others |= counts[kind] - (kind == insider ? 1 : 0) > 0 ? 1L << kind : 0;
        }
        return others;
    }

    private static List<Said> said(int[] counts) {
        List<Said> said = new ArrayList<>();
        long person = 0;
        for (int kind = 0; kind < KINDS; kind++) {
            for (int i = 0; i < counts[kind]; i++) {
                said.addAll(said(new UUID(0, ++person), kind));
            }
        }
        return said;
    }

    /** What one person said; whose words the coach prints is known to nobody, so that all say the same. */
    static List<Said> said(UUID person, int kind) {
        List<Said> said = new ArrayList<>();
        for (int theme = 0; theme < THEMES.size(); theme++) {
            if ((kind >> theme & 1) == 1) {
                String name = THEMES.get(theme);
                said.add(new Said(person, person, name, true, "Of " + name, true));
            }
        }
        return said;
    }
}
