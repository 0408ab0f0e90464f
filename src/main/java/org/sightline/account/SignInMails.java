package org.sightline.account;

import io.quarkus.mailer.Mail;
import io.quarkus.mailer.Mailer;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import org.sightline.system.Texts;
import org.sightline.web.PageSettings;

/** The mail with a sign-in link. */
@ApplicationScoped
class SignInMails {
    private final Mailer mailer;
    private final PageSettings settings;

    SignInMails(Mailer mailer, PageSettings settings) {
        this.mailer = mailer;
        this.settings = settings;
    }

    void send(Account account, Secret link) {
        mailer.send(Mail.withText(
                account.email(),
                Texts.in(Locale.ENGLISH).of("account.mail.subject"),
                settings.link("/sign-in/" + link.text())));
    }
}
