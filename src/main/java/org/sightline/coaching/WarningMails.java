package org.sightline.coaching;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Optional;
import org.sightline.account.Account;
import org.sightline.account.Accounts;
import org.sightline.mail.Letter;
import org.sightline.mail.LetterWriter;
import org.sightline.mail.OutgoingMail;
import org.sightline.system.Texts;
import org.sightline.web.PageSettings;
import org.sightline.web.Reader;

/** Tells a coach a week ahead that a report will be released by itself. */
@ApplicationScoped
class WarningMails implements LetterWriter {
    static final String KIND = "release-warning";

    private final ExecutiveFiles files;
    private final Accounts accounts;
    private final PageSettings settings;
    private final Reader reader;

    WarningMails(ExecutiveFiles files, Accounts accounts, PageSettings settings, Reader reader) {
        this.files = files;
        this.accounts = accounts;
        this.settings = settings;
        this.reader = reader;
    }

    @CheckedTemplate(basePath = "coaching", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record warningMail(ExecutiveFile file, LocalDate due, String link) implements TemplateInstance {}

    @Override
    public String kind() {
        return KIND;
    }

    /** A report that was released meanwhile, or whose coach has left, needs no warning. */
    @Override
    @Transactional
    public Optional<OutgoingMail> write(Letter letter) {
        return files.warned(letter.subject().orElseThrow())
                .flatMap(file -> accounts.findByIdOptional(file.coachId())
                        .map(coach -> reader.in(coach.language(), () -> mail(file, coach))));
    }

    private OutgoingMail mail(ExecutiveFile file, Account coach) {
        Texts texts = reader.texts();
        String link = settings.link("/executives/" + file.id());
        LocalDate due = Optional.ofNullable(file.dueOn()).orElseThrow();
        return new OutgoingMail(
                coach.email(),
                texts.of("coaching.warning.mail.subject", due),
                texts.of("coaching.warning.mail.text", coach.name(), file.name(), file.campaign(), due, link),
                new warningMail(file, due, link).render());
    }
}
