package org.sightline.account;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import org.sightline.mail.Letter;
import org.sightline.mail.LetterWriter;
import org.sightline.mail.Outbox;
import org.sightline.mail.OutgoingMail;
import org.sightline.system.Texts;
import org.sightline.web.PageSettings;
import org.sightline.web.Reader;

/** Tells somebody that a passkey was added to their account, taken from it or refused: it must never happen unseen. */
@Singleton
class PasskeyMails implements LetterWriter {
    private static final String KIND = "passkey";

    private final Outbox outbox;
    private final Accounts accounts;
    private final Reader reader;
    private final PageSettings settings;

    PasskeyMails(Outbox outbox, Accounts accounts, Reader reader, PageSettings settings) {
        this.outbox = outbox;
        this.accounts = accounts;
        this.reader = reader;
        this.settings = settings;
    }

    void added(UUID account) {
        send(account, "added");
    }

    void removed(UUID account) {
        send(account, "removed");
    }

    void copied(UUID account) {
        send(account, "copied");
    }

    private void send(UUID account, String what) {
        outbox.enqueue(Letter.of(KIND, account).withSecret(what));
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

    private OutgoingMail mail(Account account, String what) {
        Texts texts = reader.texts();
        String key = "account.passkey-mail." + what;
        String subject = texts.of(key + ".subject");
        String news = texts.of(key);
        String meaning = texts.of(key + ".meaning");
        String link = settings.link(AccountPages.PATH.text());
        return new OutgoingMail(
                account.email(),
                subject,
                texts.of("account.access-mail.text", account.name(), news, meaning, link),
                new AccessMails.accessMail(subject, account.name(), news, meaning, link).render());
    }
}
