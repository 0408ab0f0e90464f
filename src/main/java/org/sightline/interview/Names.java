package org.sightline.interview;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Finds people in a text by their names, e-mail addresses and telephone numbers. A capitalised word that is part of a name is
 * found alone, in a genitive and as one half of a double name; in lower case, where names are words too, only beside another
 * part of names. Nothing leaves the machine.
 */
public final class Names {
    /** Characters {@code start} to before {@code end} of the text. */
    public record Hit(String found, int start, int end) {}

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+");
    private static final int SHORTEST_BEFORE_GENITIVE = 3;
    private static final int FEWEST_DIGITS = 6;

    /** In lower case a shorter name is more often a word, such as "will". */
    private static final int SHORTEST_ALONE = 5;

    /** What is before the @ of most addresses and is no word. */
    private static final Pattern MAILBOX = Pattern.compile(".*[._+\\d-].*");

    /** Parts of names that name nobody, or are words that begin many sentences. */
    private static final Set<String> PARTICLES =
            Set.of(("von van der den ter ten zur zum del los las dos das and und the"
                            + " al am an as at da de di do du el en er es he if il im in is it la le me my no on or se si so to un um us"
                            + " we zu")
                    .split(" "));

    private final Set<String> parts = new HashSet<>();
    private final Set<String> whole = new HashSet<>();
    private final List<Pattern> reaches;

    /**
     * @param names full names
     * @param reaches e-mail addresses and telephone numbers
     */
    public Names(Collection<String> names, Collection<String> reaches) {
        for (String name : names) {
            List<String> words = words(name);
            parts.addAll(words);
            if (words.size() == 1 && words.getFirst().length() >= SHORTEST_ALONE) {
                whole.addAll(words);
            }
        }
        this.reaches = reaches.stream()
                .flatMap(reach -> patterns(reach).stream())
                .map(pattern -> Pattern.compile(pattern, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE))
                .toList();
    }

    /** In the order of the text, never overlapping. */
    public List<Hit> in(String text) {
        List<Hit> found = new ArrayList<>();
        for (Pattern reach : reaches) {
            Matcher matcher = reach.matcher(text);
            while (matcher.find()) {
                add(new Hit(matcher.group(), matcher.start(), matcher.end()), found);
            }
        }
        List<Hit> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(text);
        while (matcher.find()) {
            words.add(new Hit(matcher.group(), matcher.start(), matcher.end()));
        }
        for (int i = 0; i < words.size(); i++) {
            if (named(words, i)) {
                add(words.get(i), found);
            }
        }
        found.sort(Comparator.comparingInt(Hit::start));
        return List.copyOf(found);
    }

    private boolean named(List<Hit> words, int i) {
        String word = words.get(i).found();
        if (!part(word)) {
            return false;
        }
        boolean beside = i > 0 && telling(words.get(i - 1).found())
                || i + 1 < words.size() && telling(words.get(i + 1).found());
        return telling(word) && (!lower(word) || beside || alone(word));
    }

    /** A part that could name somebody. */
    private boolean telling(String word) {
        return part(word) && !PARTICLES.contains(folded(word));
    }

    private boolean part(String word) {
        return parts.contains(folded(word)) || parts.contains(withoutGenitive(word));
    }

    private boolean alone(String word) {
        return whole.contains(folded(word)) || whole.contains(withoutGenitive(word));
    }

    private static String withoutGenitive(String word) {
        String folded = folded(word);
        return folded.length() > SHORTEST_BEFORE_GENITIVE && folded.endsWith("s")
                ? folded.substring(0, folded.length() - 1)
                : folded;
    }

    private static boolean lower(String word) {
        return Character.isLowerCase(word.codePointAt(0));
    }

    private static List<String> words(String name) {
        return WORD.matcher(name)
                .results()
                .map(word -> folded(word.group()))
                .filter(word -> word.length() > 1)
                .toList();
    }

    private static List<String> patterns(String reach) {
        int at = reach.indexOf('@');
        if (at > 0) {
            String mailbox = reach.substring(0, at);
            return MAILBOX.matcher(mailbox).matches()
                    ? List.of(Pattern.quote(reach), "(?<![\\p{L}\\d])" + Pattern.quote(mailbox) + "(?![\\p{L}\\d])")
                    : List.of(Pattern.quote(reach));
        }
        String digits = reach.replaceAll("\\D", "");
        return digits.length() < FEWEST_DIGITS
                ? List.of()
                : List.of(Arrays.stream(digits.split("")).collect(Collectors.joining("[ ()./-]{0,2}")));
    }

    private static void add(Hit hit, List<Hit> found) {
        if (found.stream().noneMatch(other -> hit.start() < other.end() && other.start() < hit.end())) {
            found.add(hit);
        }
    }

    static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
    }
}
