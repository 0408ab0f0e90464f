package org.sightline.ballot;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sightline.system.Texts;

/**
 * Something in a comment by which its writer could be recognised. Only ever a hint to the writer (method.md B7): the
 * text stays theirs.
 *
 * @param found the words themselves
 */
record Hint(Kind kind, String found) {
    enum Kind {
        NAME,
        EMAIL,
        PHONE,
        ONLY
    }

    /** The text that says it. */
    public String key() {
        return "ballot.comments.hint." + kind;
    }

    private static final Pattern EMAIL = Pattern.compile("[\\w.+-]+@[\\w-]+(\\.[\\w-]+)+");

    /** Seven digits or more in one run; a date or a span of years has fewer or other separators. */
    private static final Pattern PHONE = Pattern.compile("(?<![\\w.])\\+?\\(?\\d[\\d ()/-]{5,}\\d(?!\\w)");

    private static final Pattern DATE = Pattern.compile("\\d{1,4}[-/. ]\\d{1,2}[-/. ]\\d{1,4}|\\d{4} ?[-/] ?\\d{4}");

    /** At most one hint of each kind. */
    static List<Hint> in(String text, Writer writer, String executive, Texts texts) {
        List<Hint> hints = new ArrayList<>();
        name(text, writer, executive).ifPresent(found -> hints.add(new Hint(Kind.NAME, found)));
        first(EMAIL, text).ifPresent(found -> hints.add(new Hint(Kind.EMAIL, found)));
        PHONE.matcher(text)
                .results()
                .map(match -> match.group().strip())
                .filter(found -> found.chars().filter(Character::isDigit).count() >= 7)
                .filter(found -> !DATE.matcher(found).matches())
                .findFirst()
                .ifPresent(found -> hints.add(new Hint(Kind.PHONE, found)));
        String only = texts.of("ballot.comments.hint.only.pattern");
        first(Pattern.compile(only, Pattern.CASE_INSENSITIVE), text)
                .ifPresent(found -> hints.add(new Hint(Kind.ONLY, found)));
        return hints;
    }

    /** One of the writer's names as a word of its own, unless the executive bears it too. */
    private static Optional<String> name(String text, Writer writer, String executive) {
        List<String> shared = words(executive);
        return words(writer.name()).stream()
                .filter(word -> word.length() > 2 && !shared.contains(word))
                .map(word -> first(
                        Pattern.compile(
                                "(?<![\\p{L}\\d])" + Pattern.quote(word) + "(?![\\p{L}\\d])",
                                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE),
                        text))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static List<String> words(String name) {
        return Arrays.stream(name.toLowerCase(Locale.ROOT).split("[^\\p{L}\\d]+"))
                .toList();
    }

    private static Optional<String> first(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? Optional.of(matcher.group()) : Optional.empty();
    }

    /** Who writes, as the invitation knows them. */
    record Writer(String name) {}
}
