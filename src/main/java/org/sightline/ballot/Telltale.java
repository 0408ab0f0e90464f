package org.sightline.ballot;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.sightline.anonymity.Telltales;
import org.sightline.system.Texts;

/**
 * By what a writer could be recognised, as a pattern that the server looks for when a page is saved and the browser
 * while it is written.
 */
record Telltale(Hint.Kind kind, Pattern pattern) {
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    /** Those of one writer about one executive. */
    static List<Telltale> of(Hint.Writer writer, String executive, Texts texts) {
        List<Telltale> telltales = new ArrayList<>();
        name(writer.name(), executive).ifPresent(name -> telltales.add(new Telltale(Hint.Kind.NAME, name)));
        telltales.add(new Telltale(Hint.Kind.EMAIL, Telltales.EMAIL));
        telltales.add(new Telltale(Hint.Kind.PHONE, Telltales.PHONE));
        telltales.add(new Telltale(Hint.Kind.DATE, Telltales.DATE));
        telltales.add(
                new Telltale(Hint.Kind.ONLY, Pattern.compile(texts.of("ballot.comments.hint.only.pattern"), FLAGS)));
        Telltales.speakingAs(writer.relationship())
                .ifPresent(role -> telltales.add(new Telltale(Hint.Kind.ROLE, role)));
        return telltales;
    }

    Optional<Hint> in(String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? Optional.of(new Hint(kind, matcher.group().strip())) : Optional.empty();
    }

    /** One of the writer's names as a word of its own, unless the executive bears it too. */
    private static Optional<Pattern> name(String writer, String executive) {
        List<String> shared = words(executive);
        String own = words(writer).stream()
                .filter(word -> word.length() > 2 && !shared.contains(word))
                .collect(Collectors.joining("|"));
        return own.isEmpty()
                ? Optional.empty()
                : Optional.of(Pattern.compile("(?<![\\p{L}\\d])(?:" + own + ")(?![\\p{L}\\d])", FLAGS));
    }

    /** Of letters and digits alone, so that none of them means anything else in a pattern. */
    private static List<String> words(String name) {
        return Arrays.stream(name.toLowerCase(Locale.ROOT).split("[^\\p{L}\\d]+"))
                .toList();
    }
}
