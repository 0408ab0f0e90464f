package org.sightline.feedback;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
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

/** Asks the executive, when the coaching has ended, how it was. */
@ApplicationScoped
class FeedbackMails implements LetterWriter {
    static final String KIND = "coaching-feedback";

    private final Engagements engagements;
    private final Feedbacks feedbacks;
    private final Outbox outbox;
    private final PageSettings settings;
    private final Reader reader;

    FeedbackMails(Engagements engagements, Feedbacks feedbacks, Outbox outbox, PageSettings settings, Reader reader) {
        this.engagements = engagements;
        this.feedbacks = feedbacks;
        this.outbox = outbox;
        this.settings = settings;
        this.reader = reader;
    }

    void ask(Engagement engagement) {
        outbox.enqueue(Letter.of(KIND, engagement.id()).inOrganisation(engagement.organisationId()));
    }

    @Override
    public String kind() {
        return KIND;
    }

    /** Whoever has said something by then, or that they would rather not, gets none. */
    @Override
    @Transactional
    public Optional<OutgoingMail> write(Letter letter) {
        return engagements
                .any(letter.subject().orElseThrow())
                .filter(engagement -> feedbacks.of(engagement).isEmpty())
                .map(engagement -> reader.in(engagement.language(), () -> mail(engagement)));
    }

    private OutgoingMail mail(Engagement engagement) {
        Texts texts = reader.texts();
        return new LinkMail(
                        texts.of("feedback.title"),
                        texts.of("engagement.mail.greeting", engagement.name()),
                        texts.of("feedback.mail.lead", engagement.coach()),
                        texts.of("engagement.mail.more"),
                        settings.link(engagement.ownPage() + "/feedback"))
                .to(engagement.email(), texts.of("feedback.mail.subject", engagement.coach()));
    }
}
