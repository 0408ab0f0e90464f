package org.sightline.briefing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.sightline.account.Account;
import org.sightline.account.Accounts;
import org.sightline.engagement.Engagement;
import org.sightline.engagement.Engagements;
import org.sightline.mail.Letter;
import org.sightline.mail.LetterWriter;
import org.sightline.mail.LinkMail;
import org.sightline.mail.Outbox;
import org.sightline.mail.OutgoingMail;
import org.sightline.system.Texts;
import org.sightline.web.PageSettings;
import org.sightline.web.Reader;

/** Tells a coach that a question waits, and an executive that it is answered; never what it is about. */
@ApplicationScoped
class BriefingMails implements LetterWriter {
    static final String KIND = "coaching-question";
    private static final String ASKED = "asked";
    private static final String ANSWERED = "answered";

    private final Engagements engagements;
    private final Accounts accounts;
    private final PageSettings settings;
    private final Reader reader;
    private final Outbox outbox;

    BriefingMails(Engagements engagements, Accounts accounts, PageSettings settings, Reader reader, Outbox outbox) {
        this.engagements = engagements;
        this.accounts = accounts;
        this.settings = settings;
        this.reader = reader;
        this.outbox = outbox;
    }

    void asked(Engagement engagement) {
        outbox.enqueue(letter(engagement, ASKED, engagement.coachId()));
    }

    void answered(Engagement engagement) {
        outbox.enqueue(letter(engagement, ANSWERED, engagement.account()));
    }

    private static Letter letter(Engagement engagement, String what, UUID to) {
        return Letter.of(KIND, engagement.id())
                .inOrganisation(engagement.organisationId())
                .withSecret(what + " " + to);
    }

    @Override
    public String kind() {
        return KIND;
    }

    /** Whoever has nothing to do with it any more gets none. */
    @Override
    @Transactional
    public Optional<OutgoingMail> write(Letter letter) {
        String[] words = letter.secret().orElseThrow().split(" ", -1);
        UUID to = UUID.fromString(words[1]);
        boolean executive = words[0].equals(ANSWERED);
        return engagements
                .any(letter.subject().orElseThrow())
                .filter(engagement -> to.equals(executive ? engagement.account() : engagement.coachId()))
                .map(engagement -> mail(engagement, words[0], executive, accounts.findById(to)));
    }

    private OutgoingMail mail(Engagement engagement, String what, boolean executive, Account to) {
        Locale language = executive ? engagement.language() : to.language();
        return reader.in(language, () -> {
            String key = "briefing.mail." + what;
            String other = executive ? engagement.coach() : engagement.name();
            Texts texts = reader.texts();
            return new LinkMail(
                            texts.of("briefing.questions"),
                            texts.of("engagement.mail.greeting", executive ? engagement.name() : to.name()),
                            texts.of(key, other),
                            texts.of("briefing.mail.link"),
                            settings.link((executive ? engagement.ownPage() : engagement.page()) + "/briefing"))
                    .to(executive ? engagement.email() : to.email(), texts.of(key + ".subject", other));
        });
    }
}
