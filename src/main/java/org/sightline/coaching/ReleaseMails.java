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

/** Tells an executive that the report is there, and nothing of what stands in it. */
@ApplicationScoped
class ReleaseMails implements LetterWriter {
    static final String KIND = "report-released";

    private final ExecutiveFiles files;
    private final PageSettings settings;

    ReleaseMails(ExecutiveFiles files, PageSettings settings) {
        this.files = files;
        this.settings = settings;
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
        return files.released(letter.subject().orElseThrow()).map(this::mail);
    }

    private OutgoingMail mail(ExecutiveFile file) {
        Texts texts = Texts.in(Texts.DEFAULT);
        String link = settings.link("/my");
        return new OutgoingMail(
                file.email(),
                texts.of("coaching.mail.subject"),
                texts.of("coaching.mail.text", file.name(), file.coach(), file.campaign(), link),
                new releaseMail(file, link).render());
    }
}
