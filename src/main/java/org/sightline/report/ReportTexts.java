package org.sightline.report;

import com.ibm.icu.text.MessageFormat;
import io.quarkus.qute.Engine;
import io.quarkus.qute.Expression;
import io.quarkus.qute.ResultMapper;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateNode.Origin;
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
    private static volatile ReportFiles inForce = ReportFiles.shipped();

    private final Engine engine = Engine.builder()
            .addDefaultSectionHelpers()
            .addDefaultValueResolvers()
            .addResultMapper(new MarkdownEscape())
            .timeout(2000)
            .build();
    private final Map<String, Optional<Template>> templates = new ConcurrentHashMap<>();
    private final Map<String, MessageFormat> formats = new ConcurrentHashMap<>();
    private final ReportFiles files;
    private final String language;
    private final Locale locale;
    private final Properties labels;

    private ReportTexts(ReportFiles files, String language) {
        this.files = files;
        this.language = language;
        this.locale = Locale.forLanguageTag(language);
        this.labels = files.labels(language);
    }

    /** The texts in the language of the locale, in English where there are none. */
    static ReportTexts in(Locale locale) {
        String language = locale.getLanguage();
        boolean known = language.matches("[a-z]{2,3}") && inForce.speaks(language);
        return LANGUAGES.computeIfAbsent(known ? language : ReportFiles.COMPLETE, tag -> new ReportTexts(inForce, tag));
    }

    static ReportFiles inForce() {
        return inForce;
    }

    /** From now on every report is written with these files. */
    static void use(ReportFiles files) {
        inForce = files;
        LANGUAGES.clear();
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
        Template template = template(name).orElseThrow(() -> new IllegalArgumentException("no text " + name + ".md"));
        return Passage.parse(name, template.data(data).render(), slots);
    }

    private MessageFormat message(String key) {
        String pattern = labels.getProperty(key);
        if (pattern == null) {
            throw new IllegalArgumentException("no label " + key);
        }
        return new MessageFormat(pattern, locale);
    }

    private Optional<Template> template(String name) {
        return templates.computeIfAbsent(name, this::load);
    }

    private Optional<Template> load(String name) {
        if (!name.matches("[A-Za-z0-9_-]+(/[A-Za-z0-9_-]+)?")) {
            return Optional.empty();
        }
        return files.text(language + "/" + name + ".md")
                .or(() -> files.text(ReportFiles.COMPLETE + "/" + name + ".md"))
                .map(text -> engine.parse(text, null, name));
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
