package org.sightline.interview;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Which themes of conversations the executive may see, and what of them: only what stands on several people, none of whom
 * could be told by it. It knows findings and who they come from, and nothing else.
 */
final class ThemeRule {
    /** How many different people must have spoken of it. */
    static final int FEWEST = 3;

    /** From how many on it is more than a few. No number is ever printed. */
    static final int SEVERAL = 5;

    /** How many lines are printed below a theme at most. */
    static final int LINES = 2;

    private ThemeRule() {}

    /**
     * A finding with whom it comes from.
     *
     * @param person the same for all that one person said, however often they spoke
     */
    record Said(UUID id, UUID person, String theme, boolean better, String text, boolean chosen) {}

    /** All that was said of one theme to one side. */
    record Tally(String theme, boolean better, int people, List<Said> said) {
        public boolean printable() {
            return people >= FEWEST;
        }

        public boolean several() {
            return people >= SEVERAL;
        }

        /** How many more people it takes. */
        public int missing() {
            return Math.max(0, FEWEST - people);
        }

        /** Names it in a form. */
        public String key() {
            return theme + (better ? "+" : "-");
        }

        /** What the executive may see; the order of the lines tells nothing of who said which. */
        Optional<Theme> shown() {
            return printable()
                    ? Optional.of(new Theme(
                            theme,
                            better,
                            several(),
                            said.stream()
                                    .filter(Said::chosen)
                                    .map(Said::text)
                                    .distinct()
                                    .sorted()
                                    .limit(LINES)
                                    .toList()))
                    : Optional.empty();
        }
    }

    /**
     * A theme as it is printed.
     *
     * @param several whether more than a few spoke of it
     */
    record Theme(String theme, boolean better, boolean several, List<String> lines) {
        Theme {
            lines = List.copyOf(lines);
        }
    }

    /** By theme, what speaks for the executive first. */
    static List<Tally> tallies(Collection<Said> findings) {
        Map<String, List<Said>> groups = new TreeMap<>();
        findings.stream()
                .collect(Collectors.groupingBy(said -> said.theme() + (said.better() ? "+" : "-")))
                .forEach(groups::put);
        return groups.values().stream()
                .map(said -> new Tally(
                        said.getFirst().theme(),
                        said.getFirst().better(),
                        (int) said.stream().map(Said::person).distinct().count(),
                        List.copyOf(said)))
                .toList();
    }
}
