package org.sightline.coaching;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.sightline.mail.Letter;
import org.sightline.mail.LetterWriter;
import org.sightline.mail.OutgoingMail;
import org.sightline.web.PageSettings;
import org.sightline.web.Reader;

/** Tells an executive that there is something to read before the conversation, and nothing of what stands in it. */
@ApplicationScoped
class PreReadMails implements LetterWriter {
    static final String KIND = "sections-opened";

    private final ExecutiveFiles files;
    private final PageSettings settings;
    private final Reader reader;

    PreReadMails(ExecutiveFiles files, PageSettings settings, Reader reader) {
        this.files = files;
        this.settings = settings;
        this.reader = reader;
    }

    @CheckedTemplate(basePath = "coaching", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record preReadMail(ExecutiveFile file, String link) implements TemplateInstance {}

    @Override
    public String kind() {
        return KIND;
    }

    /** What was closed again, or released in whole, before the mail went out, needs none. */
    @Override
    @Transactional
    public Optional<OutgoingMail> write(Letter letter) {
        return files.opened(letter.subject().orElseThrow()).map(file -> reader.in(file.language(), () -> mail(file)));
    }

    private OutgoingMail mail(ExecutiveFile file) {
        String link = settings.link("/my");
        return new OutgoingMail(
                file.email(),
                reader.texts().of("coaching.pre-read.mail.subject"),
                reader.texts().of("coaching.pre-read.mail.text", file.name(), file.coach(), file.campaign(), link),
                new preReadMail(file, link).render());
    }
}
