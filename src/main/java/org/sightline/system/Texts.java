package org.sightline.system;

import com.ibm.icu.text.MessageFormat;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The words of the interface and the mails in one language.
 *
 * <p>A key is {@code <area>.<name>}; its text stands in {@code texts/<language>/<area>.properties} under
 * {@code <name>} as an ICU message ({@code {0}}, plurals, dates). Adding a language is adding files. A key without a
 * text is a programming error and throws; a test holds every key used in a template against the files.
 */
public final class Texts {
    private static final Map<String, Texts> LANGUAGES = new ConcurrentHashMap<>();

    private final Locale locale;
    private final Map<String, Properties> areas = new ConcurrentHashMap<>();
    private final Map<String, Object> messages = new ConcurrentHashMap<>();

    private Texts(Locale locale) {
        this.locale = locale;
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
            return ((MessageFormat) message).format(arguments);
        }
    }

    private Object parse(String key) {
        int dot = key.indexOf('.');
        if (dot < 1) {
            throw new IllegalArgumentException("not an area and a name: " + key);
        }
        String text = areas.computeIfAbsent(key.substring(0, dot), this::area).getProperty(key.substring(dot + 1));
        if (text == null) {
            throw new IllegalArgumentException("no text for " + key + " in " + locale);
        }
        MessageFormat format = new MessageFormat(text, locale);
        return format.getFormats().length == 0 ? format.format(new Object[0]) : format;
    }

    private Properties area(String area) {
        String path = "/texts/" + locale.getLanguage() + "/" + area + ".properties";
        Properties properties = new Properties();
        try (InputStream in = Texts.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalArgumentException("no texts at " + path);
            }
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }
}
