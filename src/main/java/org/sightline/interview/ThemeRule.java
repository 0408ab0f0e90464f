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
 *
 * <p>Whoever knows who was interviewed, and even what one of them said, must not be able to conclude what another one said.
 * So two more people have to be counted than a word needs: one who, as far as the reader can know, may not have spoken of it,
 * and one who knows that they have not.
 */
public final class ThemeRule {
    /** How many different people must have spoken of it. */
    static final int FEWEST = 3;

    /** How many more must be counted, whatever they spoke of. */
    static final int BESIDE = 2;

    /** From how many people on there are themes. */
    public static final int CIRCLE = FEWEST + BESIDE;

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
    public record Said(UUID id, UUID person, String theme, boolean better, String text, boolean chosen) {}

    /**
     * All that was said of one theme to one side.
     *
     * @param people who spoke of it
     * @param circle how many people are counted, whatever they spoke of
     */
    public record Tally(String theme, boolean better, int people, int circle, List<Said> said) {
        public boolean printable() {
            return people >= FEWEST && circle >= CIRCLE;
        }

        /** Of five or six people "several" would be all, or all but one. */
        public boolean several() {
            return people >= SEVERAL && circle >= SEVERAL + BESIDE;
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
        public Optional<Theme> shown() {
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
    public record Theme(String theme, boolean better, boolean several, List<String> lines) {
        public Theme {
            lines = List.copyOf(lines);
        }
    }

    /** By theme, what speaks for the executive first. */
    public static List<Tally> tallies(Collection<Said> findings) {
        int circle = people(findings);
        Map<String, List<Said>> groups = new TreeMap<>();
        findings.stream()
                .collect(Collectors.groupingBy(said -> said.theme() + (said.better() ? "+" : "-")))
                .forEach(groups::put);
        return groups.values().stream()
                .map(said -> new Tally(
                        said.getFirst().theme(), said.getFirst().better(), people(said), circle, List.copyOf(said)))
                .toList();
    }

    /** How many people said something of this. */
    static int people(Collection<Said> findings) {
        return (int) findings.stream().map(Said::person).distinct().count();
    }
}
