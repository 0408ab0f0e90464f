package org.sightline.nomination;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import org.sightline.mail.OutgoingMail;
import org.sightline.system.Texts;
import org.sightline.web.PageSettings;
import org.sightline.web.Reader;

/** The letters about naming raters, all of one make. None of them names a rater. */
@ApplicationScoped
class NominationLetters {
    private final PageSettings settings;
    private final Reader reader;

    NominationLetters(PageSettings settings, Reader reader) {
        this.settings = settings;
        this.reader = reader;
    }

    @CheckedTemplate(basePath = "nomination", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record letter(String subject, String greeting, List<String> paragraphs, String link, String button)
            implements TemplateInstance {}

    /** One letter to the executive, with the way to their list. */
    OutgoingMail toExecutive(Nominee nominee, String key, Object... arguments) {
        return write(
                nominee.person().language(),
                nominee.person().email(),
                nominee.name(),
                key,
                "/my/" + nominee.id() + "/raters",
                arguments);
    }

    /**
     * One letter.
     *
     * @param key names its words
     * @param arguments of its subject and of its text
     */
    OutgoingMail write(Locale language, String email, String name, String key, String path, Object... arguments) {
        return reader.in(language, () -> {
            Texts texts = reader.texts();
            String link = settings.link(path);
            String subject = texts.of("nomination.mail." + key + ".subject", arguments);
            String greeting = texts.of("nomination.mail.greeting", name);
            List<String> paragraphs = List.of(
                    texts.of("nomination.mail." + key + ".text", arguments),
                    texts.of("nomination.mail." + key + ".more", arguments));
            String text = greeting + "\n\n" + String.join("\n\n", paragraphs) + "\n\n" + link + "\n";
            return new OutgoingMail(
                    email,
                    subject,
                    text,
                    new letter(subject, greeting, paragraphs, link, texts.of("nomination.mail.button")).render());
        });
    }
}
