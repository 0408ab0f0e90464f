package org.sightline.account;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.sightline.mail.Letter;
import org.sightline.mail.LetterWriter;
import org.sightline.mail.Outbox;
import org.sightline.mail.OutgoingMail;
import org.sightline.web.PageSettings;
import org.sightline.web.Reader;

/** The mail with a sign-in link. The link itself waits encrypted in the outbox and is gone once the mail is sent. */
@Singleton
class SignInMails implements LetterWriter {
    private static final String KIND = "sign-in";

    private final Outbox outbox;
    private final Accounts accounts;
    private final Reader reader;
    private final PageSettings settings;

    SignInMails(Outbox outbox, Accounts accounts, Reader reader, PageSettings settings) {
        this.outbox = outbox;
        this.reader = reader;
        this.accounts = accounts;
        this.settings = settings;
    }

    @CheckedTemplate(basePath = "account", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record signInMailText(String name, String link, long minutes) implements TemplateInstance {}

    @CheckedTemplate(basePath = "account", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record signInMailHtml(String name, String link, long minutes) implements TemplateInstance {}

    void send(Account account, Secret link) {
        outbox.enqueue(Letter.of(KIND, account.id()).withSecret(link.text()));
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    @Transactional
    public Optional<OutgoingMail> write(Letter letter) {
        return accounts.findByIdOptional(letter.subject().orElseThrow())
                .map(account -> reader.in(
                        account.language(), () -> mail(account, letter.secret().orElseThrow())));
    }

    private OutgoingMail mail(Account account, String secret) {
        String link = settings.link("/sign-in/" + secret);
        long minutes = SignIn.LIFETIME.toMinutes();
        return new OutgoingMail(
                account.email(),
                reader.texts().of("account.mail.subject"),
                new signInMailText(account.name(), link, minutes).render(),
                new signInMailHtml(account.name(), link, minutes).render());
    }
}
