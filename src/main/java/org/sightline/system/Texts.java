package org.sightline.system;

import com.ibm.icu.text.MessageFormat;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.temporal.TemporalAccessor;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The words of the interface and the mails in one language.
 *
 * <p>A key is {@code <area>.<name>}; its text stands in {@code texts/<language>/<area>.properties} under
 * {@code <name>} as an ICU message ({@code {0}}, plurals, dates). Adding a language is adding files; what has not been
 * translated yet is said in the {@linkplain #DEFAULT default language}. A key without a text there is a programming error
 * and throws; a test holds every key used in a template against the files.
 */
public final class Texts {
    /** For whoever reads none of the languages that there are, and where nobody reads. */
    public static final Locale DEFAULT = Locale.ENGLISH;

    private static final SortedSet<String> OFFERED = Arrays.stream(Locale.getISOLanguages())
            .filter(language -> Texts.class.getResource(path(language, "web")) != null)
            .collect(Collectors.toCollection(TreeSet::new));

    private static final Map<String, Texts> LANGUAGES = new ConcurrentHashMap<>();

    private final Locale locale;
    private final Map<String, Properties> areas = new ConcurrentHashMap<>();
    private final Map<String, Object> messages = new ConcurrentHashMap<>();

    private final Locale dates;
    private final DateTimeFormatter days;
    private final DateTimeFormatter shortDays;

    private Texts(Locale locale) {
        this.locale = locale;
        // "12 March 2026" rather than "March 12, 2026" where only English is asked for
        this.dates = locale.equals(Locale.ENGLISH) ? Locale.UK : locale;
        this.days = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(dates);
        this.shortDays = DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(dates);
    }

    /** The languages in which there are texts, by their ISO 639 codes. */
    public static SortedSet<String> languages() {
        return Collections.unmodifiableSortedSet(OFFERED);
    }

    /** A language by its own name, as it stands in a list: "Deutsch", "Français". */
    public static String name(Locale language) {
        String name = language.getDisplayLanguage(language);
        return name.substring(0, 1).toUpperCase(language) + name.substring(1);
    }

    /** The first of these languages in which there are texts, else {@link #DEFAULT}. */
    public static Locale first(Stream<Locale> wanted) {
        return wanted.filter(locale -> OFFERED.contains(locale.getLanguage()))
                .findFirst()
                .orElse(DEFAULT);
    }

    public static Texts in(Locale locale) {
        return LANGUAGES.computeIfAbsent(locale.getLanguage(), language -> new Texts(Locale.forLanguageTag(language)));
    }

    /** The text of a key with its arguments filled in; plain text, to be escaped by whoever shows it. */
    public String of(String key, @Nullable Object... arguments) {
        Object message = messages.computeIfAbsent(key, this::parse);
        if (message instanceof String fixed) {
            return fixed;
        }
        // one format for all threads: a clone would make its number format anew each time, which costs far more
        synchronized (message) {
            return ((MessageFormat) message).format(written(arguments));
        }
    }

    public String of(Message message) {
        return of(message.key(), message.arguments().toArray());
    }

    /** A day as the language writes it, such as "12 March 2026"; so days among the arguments of a text are written too. */
    public String date(LocalDate day) {
        return days.format(day);
    }

    /** The same for a narrow column, such as "12 Mar 2026". */
    public String shortDate(LocalDate day) {
        return shortDays.format(day);
    }

    /** A day or moment by a pattern that stands among the texts. */
    public String date(TemporalAccessor when, String key) {
        return DateTimeFormatter.ofPattern(of(key), dates).format(when);
    }

    public Locale locale() {
        return locale;
    }

    private @Nullable Object[] written(@Nullable Object[] arguments) {
        @Nullable Object[] written = arguments.clone();
        for (int i = 0; i < written.length; i++) {
            if (written[i] instanceof LocalDate day) {
                written[i] = date(day);
            }
        }
        return written;
    }

    private Object parse(String key) {
        int dot = key.indexOf('.');
        if (dot < 1) {
            throw new IllegalArgumentException("not an area and a name: " + key);
        }
        @Nullable String text = text(key.substring(0, dot), key.substring(dot + 1));
        if (text == null && !locale.equals(DEFAULT)) {
            return in(DEFAULT).parse(key);
        }
        if (text == null) {
            throw new IllegalArgumentException("no text for " + key);
        }
        MessageFormat format = new MessageFormat(text, locale);
        return format.getFormats().length == 0 ? format.format(new Object[0]) : format;
    }

    private @Nullable String text(String area, String name) {
        return areas.computeIfAbsent(area, this::area).getProperty(name);
    }

    /** The areas in which there are texts. */
    public static List<String> areas() {
        try (InputStream in = Texts.class.getResourceAsStream("/texts/areas.txt")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The names of an area's texts that are there in this language. */
    public SortedSet<String> names(String area) {
        return new TreeSet<>(areas.computeIfAbsent(area, this::area).stringPropertyNames());
    }

    /** A text as it stands in its file, for whoever translates it; empty if there is none. */
    public String pattern(String area, String name) {
        return Objects.requireNonNullElse(text(area, name), "");
    }

    private static String path(String language, String area) {
        return "/texts/" + language + "/" + area + ".properties";
    }

    /** Empty where a language has no file for the area. */
    private Properties area(String area) {
        Properties properties = new Properties();
        try (InputStream in = Texts.class.getResourceAsStream(path(locale.getLanguage(), area))) {
            if (in != null) {
                properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }
}
