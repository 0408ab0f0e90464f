package org.sightline.account;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.sightline.mail.Letter;
import org.sightline.mail.LetterWriter;
import org.sightline.mail.Outbox;
import org.sightline.mail.OutgoingMail;
import org.sightline.organisation.Organisation;
import org.sightline.organisation.Organisations;
import org.sightline.system.Texts;
import org.sightline.web.PageSettings;
import org.sightline.web.Reader;

/** Tells somebody that an administrator gave them a role or reset their second factor: it must never happen unseen. */
@Singleton
class AccessMails implements LetterWriter {
    private static final String KIND = "access";
    private static final String RESET = "factor-reset";

    private final Outbox outbox;
    private final Accounts accounts;
    private final Organisations organisations;
    private final Reader reader;
    private final PageSettings settings;

    AccessMails(Outbox outbox, Accounts accounts, Organisations organisations, Reader reader, PageSettings settings) {
        this.outbox = outbox;
        this.accounts = accounts;
        this.organisations = organisations;
        this.reader = reader;
        this.settings = settings;
    }

    /** @param news what happened and what it means, a sentence each */
    @CheckedTemplate(basePath = "account", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record accessMail(String subject, String name, String news, String meaning, String link)
            implements TemplateInstance {}

    void granted(Account account, UUID organisation, Role role) {
        send(account, organisation, role.word());
    }

    void reset(Account account, UUID organisation) {
        send(account, organisation, RESET);
    }

    private void send(Account account, UUID organisation, String what) {
        outbox.enqueue(
                Letter.of(KIND, account.id()).inOrganisation(organisation).withSecret(what));
    }

    @Override
    public String kind() {
        return KIND;
    }

    /** A role withdrawn again before the mail went out is not told. */
    @Override
    @Transactional
    public Optional<OutgoingMail> write(Letter letter) {
        Account account = accounts.findById(letter.subject().orElseThrow());
        Organisation organisation = organisations.findById(letter.organisation().orElseThrow());
        String what = letter.secret().orElseThrow();
        boolean stands = what.equals(RESET)
                || Role.named(what)
                        .filter(role -> account.holds(role, organisation.id()))
                        .isPresent();
        return stands
                ? Optional.of(reader.in(account.language(), () -> mail(account, organisation, what)))
                : Optional.empty();
    }

    private OutgoingMail mail(Account account, Organisation organisation, String what) {
        Texts texts = reader.texts();
        String key = "account.access-mail." + what.toLowerCase(Locale.ROOT);
        String subject = texts.of(key + ".subject", organisation.name());
        String news = texts.of(key, organisation.name());
        String meaning = texts.of(key + ".meaning");
        String link = settings.link("/sign-in");
        return new OutgoingMail(
                account.email(),
                subject,
                texts.of("account.access-mail.text", account.name(), news, meaning, link),
                new accessMail(subject, account.name(), news, meaning, link).render());
    }
}
