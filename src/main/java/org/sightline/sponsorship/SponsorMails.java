package org.sightline.sponsorship;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import org.sightline.account.Account;
import org.sightline.account.Accounts;
import org.sightline.mail.Letter;
import org.sightline.mail.LetterWriter;
import org.sightline.mail.LinkMail;
import org.sightline.mail.Outbox;
import org.sightline.mail.OutgoingMail;
import org.sightline.pledge.SponsoredOrganisations;
import org.sightline.pledge.SponsoredOrganisations.Sponsored;
import org.sightline.system.Texts;
import org.sightline.web.PageSettings;
import org.sightline.web.Reader;

/** Asks a sponsor to go first, where a campaign waits for that. */
@ApplicationScoped
class SponsorMails implements LetterWriter {
    static final String KIND = "sponsor-first";

    private final SponsoredOrganisations organisations;
    private final Accounts accounts;
    private final PageSettings settings;
    private final Reader reader;
    private final Outbox outbox;

    SponsorMails(
            SponsoredOrganisations organisations,
            Accounts accounts,
            PageSettings settings,
            Reader reader,
            Outbox outbox) {
        this.organisations = organisations;
        this.accounts = accounts;
        this.settings = settings;
        this.reader = reader;
        this.outbox = outbox;
    }

    void asked(Sponsored sponsor) {
        outbox.enqueue(Letter.of(KIND, sponsor.id())
                .inOrganisation(sponsor.id())
                .withSecret(sponsor.account().toString()));
    }

    @Override
    public String kind() {
        return KIND;
    }

    /** Whoever does not sponsor the organisation any more gets none. */
    @Override
    @Transactional
    public Optional<OutgoingMail> write(Letter letter) {
        UUID to = UUID.fromString(letter.secret().orElseThrow());
        return organisations
                .of(to, letter.subject().orElseThrow())
                .map(sponsor -> mail(sponsor, accounts.findById(to)));
    }

    private OutgoingMail mail(Sponsored sponsor, Account to) {
        return reader.in(to.language(), () -> {
            Texts texts = reader.texts();
            return new LinkMail(
                            texts.of("sponsorship.title"),
                            texts.of("engagement.mail.greeting", to.name()),
                            texts.of("sponsorship.mail.lead", sponsor.name()),
                            texts.of("sponsorship.mail.link"),
                            settings.link("/sponsorship"))
                    .to(to.email(), texts.of("sponsorship.mail.subject", sponsor.name()));
        });
    }
}
