package org.sightline.questionnaire;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The words of one language that make a text hard to answer, from {@code advice/<language>.properties}. */
final class Lexicon {
    private static final Map<String, Optional<Lexicon>> KNOWN = new ConcurrentHashMap<>();
    private static final Pattern TOKEN = Pattern.compile("\\p{L}[\\p{L}\\p{M}]*(?:’(?:t|s|re|ve|ll|d)\\b|’)?|\\d+|,");

    private final Map<String, Pattern> lists;

    private Lexicon(Properties words) {
        lists = words.stringPropertyNames().stream().collect(Collectors.toMap(name -> name, name -> {
            String list = words.getProperty(name);
            String any = name.equals("fixed")
                    ? list
                    : Stream.of(list.split("\\|"))
                            .map(word -> Pattern.quote(word.replace("*", "")) + (word.endsWith("*") ? "\\p{L}*" : ""))
                            .collect(Collectors.joining("|"));
            return Pattern.compile("(?<= )(?:" + any + ")(?= )");
        }));
    }

    /**
     * @param language a BCP 47 tag
     * @return empty if nothing is known of the language
     */
    static Optional<Lexicon> of(String language) {
        String tongue = Locale.forLanguageTag(language).getLanguage();
        return KNOWN.computeIfAbsent(tongue.matches("[a-z]{2,3}") ? tongue : "", Lexicon::load);
    }

    private static Optional<Lexicon> load(String tongue) {
        try (InputStream file = Lexicon.class.getResourceAsStream("/advice/" + tongue + ".properties")) {
            if (file == null) {
                return Optional.empty();
            }
            Properties words = new Properties();
            words.load(new InputStreamReader(file, StandardCharsets.UTF_8));
            return Optional.of(new Lexicon(words));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Small letters, one space around every word and comma, without turns of speech that do no harm. */
    String plain(String text) {
        return without("fixed", spaced(text));
    }

    String without(String list, String plain) {
        return list(list).matcher(plain).replaceAll("·");
    }

    static String spaced(String text) {
        String lower = text.replace("{N}", "").toLowerCase(Locale.ROOT).replace('\'', '’');
        return TOKEN.matcher(lower).results().map(match -> match.group()).collect(Collectors.joining(" ", " ", " "));
    }

    /** The words of a list in a {@linkplain #plain plain} text, in its order. */
    List<String> found(String list, String plain) {
        List<String> found = new ArrayList<>();
        Matcher matcher = list(list).matcher(plain);
        while (matcher.find()) {
            found.add(matcher.group());
        }
        return found;
    }

    private Pattern list(String name) {
        return Objects.requireNonNull(lists.get(name));
    }

    /** What stands before the first word that begins another clause. */
    String mainClause(String plain) {
        Matcher clause = list("clause").matcher(plain);
        return clause.find() ? plain.substring(0, clause.start()) : plain;
    }
}
