package org.sightline.coaching;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.sightline.mail.Letter;
import org.sightline.mail.LetterWriter;
import org.sightline.mail.OutgoingMail;
import org.sightline.system.Texts;
import org.sightline.web.PageSettings;
import org.sightline.web.Reader;

/** Tells an executive that the report is there, and nothing of what stands in it. */
@ApplicationScoped
class ReleaseMails implements LetterWriter {
    static final String KIND = "report-released";

    private final ExecutiveFiles files;
    private final PageSettings settings;
    private final Reader reader;

    ReleaseMails(ExecutiveFiles files, PageSettings settings, Reader reader) {
        this.files = files;
        this.settings = settings;
        this.reader = reader;
    }

    @CheckedTemplate(basePath = "coaching", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record releaseMail(ExecutiveFile file, String link) implements TemplateInstance {}

    @Override
    public String kind() {
        return KIND;
    }

    /** Whoever lost the executive's place since the release gets no mail. */
    @Override
    @Transactional
    public Optional<OutgoingMail> write(Letter letter) {
        return files.released(letter.subject().orElseThrow()).map(file -> reader.in(file.language(), () -> mail(file)));
    }

    private OutgoingMail mail(ExecutiveFile file) {
        Texts texts = reader.texts();
        String link = settings.link("/my");
        return new OutgoingMail(
                file.email(),
                texts.of("coaching.mail.subject"),
                file.byItself()
                        ? texts.of("coaching.mail.text.itself", file.name(), file.campaign(), link, file.coach())
                        : texts.of("coaching.mail.text", file.name(), file.coach(), file.campaign(), link),
                new releaseMail(file, link).render());
    }
}
