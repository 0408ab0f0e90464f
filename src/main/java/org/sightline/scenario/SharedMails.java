package org.sightline.scenario;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
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
import org.sightline.web.PageSettings;
import org.sightline.web.Reader;

/** Tells a coach that a rehearsal was shared; which one, and what was chosen in it, stands on the page alone. */
@ApplicationScoped
class SharedMails implements LetterWriter {
    static final String KIND = "scenario-shared";

    private final Engagements engagements;
    private final Rehearsals rehearsals;
    private final Accounts accounts;
    private final PageSettings settings;
    private final Reader reader;
    private final Outbox outbox;

    SharedMails(
            Engagements engagements,
            Rehearsals rehearsals,
            Accounts accounts,
            PageSettings settings,
            Reader reader,
            Outbox outbox) {
        this.engagements = engagements;
        this.rehearsals = rehearsals;
        this.accounts = accounts;
        this.settings = settings;
        this.reader = reader;
        this.outbox = outbox;
    }

    /** In the caller's transaction. */
    void tell(Engagement engagement, UUID rehearsal) {
        outbox.enqueue(Letter.of(KIND, engagement.id())
                .inOrganisation(engagement.organisationId())
                .withSecret(rehearsal.toString()));
    }

    @Override
    public String kind() {
        return KIND;
    }

    /** Nothing if the sharing was taken back meanwhile, or somebody else coaches. */
    @Override
    @Transactional
    public Optional<OutgoingMail> write(Letter letter) {
        UUID rehearsal = UUID.fromString(letter.secret().orElseThrow());
        return engagements
                .any(letter.subject().orElseThrow())
                .filter(Engagement::open)
                .filter(engagement -> rehearsals.shared(engagement, rehearsal).isPresent())
                .map(engagement -> mail(engagement, rehearsal, accounts.findById(engagement.coachId())));
    }

    private OutgoingMail mail(Engagement engagement, UUID rehearsal, Account coach) {
        return reader.in(
                coach.language(),
                () -> new LinkMail(
                                reader.texts().of("scenario.title"),
                                reader.texts().of("engagement.mail.greeting", coach.name()),
                                reader.texts().of("scenario.mail.shared.lead", engagement.name()),
                                reader.texts().of("engagement.mail.more"),
                                settings.link(engagement.page() + "/rehearsals/" + rehearsal))
                        .to(coach.email(), reader.texts().of("scenario.mail.shared.subject", engagement.name())));
    }
}
