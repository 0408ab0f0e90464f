package org.sightline.web;

import io.quarkus.qute.TemplateExtension;
import io.quarkus.qute.TemplateExtension.TemplateAttribute;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.sightline.system.Message;
import org.sightline.system.Texts;

/** {@code {t:of('area.name', argument)}} in every template: the text in the page's language, see {@link Reader}. */
@TemplateExtension(namespace = "t")
final class TextExtension {
    static final String LOCALE = "locale";

    private TextExtension() {}

    static String of(@TemplateAttribute(LOCALE) @Nullable Object locale, String key) {
        return texts(locale).of(key);
    }

    static String of(@TemplateAttribute(LOCALE) @Nullable Object locale, String key, Object... arguments) {
        return texts(locale).of(key, arguments);
    }

    static String say(@TemplateAttribute(LOCALE) @Nullable Object locale, Message message) {
        return texts(locale).of(message);
    }

    /** What is wrong with a field; empty if nothing is. */
    static String fault(@TemplateAttribute(LOCALE) @Nullable Object locale, Faults faults, String field) {
        return faults.at(field).map(texts(locale)::of).orElse("");
    }

    /** The name of a language by its BCP 47 tag. */
    static String language(@TemplateAttribute(LOCALE) @Nullable Object locale, String tag) {
        return Locale.forLanguageTag(tag).getDisplayName(texts(locale).locale());
    }

    static String date(@TemplateAttribute(LOCALE) @Nullable Object locale, LocalDate date) {
        return texts(locale).date(date);
    }

    static String shortDate(@TemplateAttribute(LOCALE) @Nullable Object locale, LocalDate date) {
        return texts(locale).shortDate(date);
    }

    static String moment(@TemplateAttribute(LOCALE) @Nullable Object locale, Instant instant, ZoneId zone) {
        return texts(locale).date(instant.atZone(zone), "web.moment");
    }

    private static Texts texts(@Nullable Object locale) {
        return Texts.in(
                switch (locale) {
                    case Locale known -> known;
                    case String tag -> Locale.forLanguageTag(tag);
                    case null, default -> Texts.DEFAULT;
                });
    }
}
