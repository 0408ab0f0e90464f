package org.sightline.engagement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.sightline.account.Account;
import org.sightline.account.Accounts;
import org.sightline.mail.Letter;
import org.sightline.mail.LetterWriter;
import org.sightline.mail.LinkMail;
import org.sightline.mail.Outbox;
import org.sightline.mail.OutgoingMail;
import org.sightline.system.Texts;
import org.sightline.web.PageSettings;
import org.sightline.web.Reader;

/** Tells the executive that coaching has begun or who coaches from now on, and a coach of an engagement taken over. */
@ApplicationScoped
class EngagementMails implements LetterWriter {
    static final String KIND = "coaching-engagement";
    private static final String BEGUN = "begun";
    private static final String HANDED_OVER = "handed-over";

    private final Engagements engagements;
    private final Accounts accounts;
    private final PageSettings settings;
    private final Reader reader;
    private final Outbox outbox;

    EngagementMails(Engagements engagements, Accounts accounts, PageSettings settings, Reader reader, Outbox outbox) {
        this.engagements = engagements;
        this.accounts = accounts;
        this.settings = settings;
        this.reader = reader;
        this.outbox = outbox;
    }

    void begun(Engagement engagement) {
        outbox.enqueue(letter(engagement, BEGUN, engagement.account()));
    }

    void handedOver(Engagement engagement) {
        outbox.enqueueAll(List.of(
                letter(engagement, HANDED_OVER, engagement.account()),
                letter(engagement, HANDED_OVER, engagement.coachId())));
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
        return engagements
                .any(letter.subject().orElseThrow())
                .filter(Engagement::open)
                .filter(engagement ->
                        engagement.account().equals(to) || engagement.coachId().equals(to))
                .map(engagement -> mail(engagement, words[0], accounts.findById(to)));
    }

    private OutgoingMail mail(Engagement engagement, String what, Account to) {
        boolean executive = engagement.account().equals(to.id());
        Locale language = executive ? engagement.language() : to.language();
        return reader.in(language, () -> {
            String key = "engagement.mail." + what + (executive ? "" : ".coach");
            String other = executive ? engagement.coach() : engagement.name();
            Texts texts = reader.texts();
            return new LinkMail(
                            texts.of("engagement.title"),
                            texts.of("engagement.mail.greeting", executive ? engagement.name() : to.name()),
                            texts.of(key, other, engagement.organisation()),
                            texts.of("engagement.mail.more"),
                            settings.link(executive ? engagement.ownPage() : engagement.page()))
                    .to(executive ? engagement.email() : to.email(), texts.of(key + ".subject", other));
        });
    }
}
