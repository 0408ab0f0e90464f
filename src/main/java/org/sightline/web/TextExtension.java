package org.sightline.web;

import io.quarkus.qute.TemplateExtension;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.sightline.system.Texts;

/** {@code {t:of('area.name', argument)}} in every template: the text in the page's language. */
@TemplateExtension(namespace = "t")
final class TextExtension {
    private TextExtension() {}

    static String of(@TemplateExtension.TemplateAttribute("locale") @Nullable Object locale, String key) {
        return Texts.in(locale(locale)).of(key);
    }

    static String of(
            @TemplateExtension.TemplateAttribute("locale") @Nullable Object locale, String key, Object... arguments) {
        return Texts.in(locale(locale)).of(key, arguments);
    }

    static String date(@TemplateExtension.TemplateAttribute("locale") @Nullable Object locale, LocalDate date) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(forDates(locale(locale)))
                .format(date);
    }

    /** "12 March 2026" rather than "March 12, 2026" where only English is asked for. */
    private static Locale forDates(Locale locale) {
        return locale.equals(Locale.ENGLISH) ? Locale.UK : locale;
    }

    private static Locale locale(@Nullable Object locale) {
        return switch (locale) {
            case Locale known -> known;
            case String tag -> Locale.forLanguageTag(tag);
            case null, default -> Locale.ENGLISH;
        };
    }
}
