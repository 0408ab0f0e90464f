package org.sightline.pulse;

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

/** Tells executive and coach how far a pulse is; no mail holds a number or a word of it. */
@ApplicationScoped
class PulseMails implements LetterWriter {
    static final String KIND = "coaching-pulse";

    private final Engagements engagements;
    private final Pulses pulses;
    private final Accounts accounts;
    private final PageSettings settings;
    private final Reader reader;
    private final Outbox outbox;

    PulseMails(
            Engagements engagements,
            Pulses pulses,
            Accounts accounts,
            PageSettings settings,
            Reader reader,
            Outbox outbox) {
        this.engagements = engagements;
        this.pulses = pulses;
        this.accounts = accounts;
        this.settings = settings;
        this.reader = reader;
        this.outbox = outbox;
    }

    /** What has happened. */
    enum What {
        PROPOSED,
        RETURNED,
        STARTED,
        READY,
        SHARED
    }

    /** In the caller's transaction. */
    void tell(Engagement engagement, UUID pulse, What what, boolean executive) {
        outbox.enqueue(Letter.of(KIND, engagement.id())
                .inOrganisation(engagement.organisationId())
                .withSecret(what + " " + pulse + " " + (executive ? engagement.account() : engagement.coachId())));
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
        UUID to = UUID.fromString(words[2]);
        return engagements
                .any(letter.subject().orElseThrow())
                .filter(engagement ->
                        engagement.account().equals(to) || engagement.coachId().equals(to))
                .flatMap(engagement -> pulses.of(engagement.id(), UUID.fromString(words[1]))
                        .map(pulse -> mail(engagement, pulse, What.valueOf(words[0]), accounts.findById(to))));
    }

    private OutgoingMail mail(Engagement engagement, Pulse pulse, What what, Account to) {
        boolean executive = engagement.account().equals(to.id());
        return reader.in(executive ? engagement.language() : to.language(), () -> {
            Texts texts = reader.texts();
            String key = "pulse.mail." + what.name().toLowerCase(Locale.ROOT) + (pulse.question() ? ".question" : "");
            String other = executive ? engagement.coach() : engagement.name();
            return new LinkMail(
                            texts.of("engagement.title"),
                            texts.of("engagement.mail.greeting", executive ? engagement.name() : to.name()),
                            texts.of(key, other),
                            texts.of("engagement.mail.more"),
                            settings.link(
                                    (executive ? engagement.ownPage() : engagement.page()) + "/pulses/" + pulse.id()))
                    .to(executive ? engagement.email() : to.email(), texts.of(key + ".subject", other));
        });
    }
}
