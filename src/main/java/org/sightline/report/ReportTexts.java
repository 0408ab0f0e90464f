package org.sightline.report;

import com.ibm.icu.text.MessageFormat;
import io.quarkus.qute.Engine;
import io.quarkus.qute.Expression;
import io.quarkus.qute.ResultMapper;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateNode.Origin;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * The texts of a report in one language: labels, and sections written as Markdown templates. The templates run in an
 * engine of their own that sees strings and lists alone, and whatever it inserts is escaped: a name or a title can
 * never become markup.
 */
final class ReportTexts {
    private static final Map<String, ReportTexts> LANGUAGES = new ConcurrentHashMap<>();
    private static final String DEFAULT = "en";

    private final Engine engine = Engine.builder()
            .addDefaultSectionHelpers()
            .addDefaultValueResolvers()
            .addResultMapper(new MarkdownEscape())
            .timeout(2000)
            .build();
    private final Map<String, Optional<Template>> templates = new ConcurrentHashMap<>();
    private final Map<String, MessageFormat> formats = new ConcurrentHashMap<>();
    private final String folder;
    private final Locale locale;
    private final Properties labels = new Properties();

    private ReportTexts(String language) {
        this.folder = "reports/" + language + "/";
        this.locale = Locale.forLanguageTag(language);
        try (InputStream file = resource("labels.properties")) {
            labels.load(new InputStreamReader(file, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The texts in the language of the locale, in English where there are none. */
    static ReportTexts in(Locale locale) {
        String language = locale.getLanguage();
        boolean known = language.matches("[a-z]{2,3}")
                && ReportTexts.class.getResource("/reports/" + language + "/labels.properties") != null;
        return LANGUAGES.computeIfAbsent(known ? language : DEFAULT, ReportTexts::new);
    }

    Locale locale() {
        return locale;
    }

    /** A short text with its arguments, an ICU message. */
    String label(String key, Object... arguments) {
        MessageFormat shared = formats.computeIfAbsent(key, this::message);
        MessageFormat own = shared.clone();
        return own.format(arguments);
    }

    boolean hasLabel(String key) {
        return labels.containsKey(key);
    }

    /** Whether there is a template of this name, for texts that only some questionnaires have. */
    boolean has(String name) {
        return template(name).isPresent();
    }

    /**
     * A section written out.
     *
     * @param data strings, lists and maps of them
     * @param slots what stands for a directive {@code ::: name :::} in the template
     */
    Passage passage(String name, Map<String, Object> data, Function<String, List<Block>> slots) {
        Template template =
                template(name).orElseThrow(() -> new IllegalArgumentException("no text " + folder + name + ".md"));
        return Passage.parse(name, template.data(data).render(), slots);
    }

    private MessageFormat message(String key) {
        String pattern = labels.getProperty(key);
        if (pattern == null) {
            throw new IllegalArgumentException("no label " + key + " in " + folder + "labels.properties");
        }
        return new MessageFormat(pattern, locale);
    }

    private Optional<Template> template(String name) {
        return templates.computeIfAbsent(name, this::load);
    }

    private Optional<Template> load(String name) {
        if (!name.matches("[A-Za-z0-9_-]+(/[A-Za-z0-9_-]+)?")
                || ReportTexts.class.getResource("/" + folder + name + ".md") == null) {
            return Optional.empty();
        }
        try (InputStream file = resource(name + ".md")) {
            return Optional.of(engine.parse(new String(file.readAllBytes(), StandardCharsets.UTF_8), null, name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private InputStream resource(String name) {
        InputStream file = ReportTexts.class.getResourceAsStream("/" + folder + name);
        if (file == null) {
            throw new IllegalArgumentException("no file " + folder + name);
        }
        return file;
    }

    /** Every inserted value becomes literal text of one line: all punctuation of ASCII is escaped. */
    private static final class MarkdownEscape implements ResultMapper {
        @Override
        public boolean appliesTo(Origin origin, Object result) {
            return true;
        }

        @Override
        public String map(Object result, Expression expression) {
            String text = UserText.line(result.toString());
            StringBuilder escaped = new StringBuilder(text.length() + 8);
            for (char c : text.toCharArray()) {
                if (c > ' ' && c < 0x7F && !Character.isLetterOrDigit(c)) {
                    escaped.append('\\');
                }
                escaped.append(c);
            }
            return escaped.toString();
        }
    }
}
