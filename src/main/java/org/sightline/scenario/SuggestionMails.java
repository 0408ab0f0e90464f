package org.sightline.scenario;

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

/** Tells an executive which scenario the coach suggests; what the coach wrote to it stands on the page alone. */
@ApplicationScoped
class SuggestionMails implements LetterWriter {
    static final String KIND = "scenario-suggestion";

    private final Engagements engagements;
    private final Suggestions suggestions;
    private final PageSettings settings;
    private final Reader reader;
    private final Outbox outbox;

    SuggestionMails(
            Engagements engagements, Suggestions suggestions, PageSettings settings, Reader reader, Outbox outbox) {
        this.engagements = engagements;
        this.suggestions = suggestions;
        this.settings = settings;
        this.reader = reader;
        this.outbox = outbox;
    }

    /** In the caller's transaction. */
    void tell(Engagement engagement, Scenario scenario) {
        outbox.enqueue(Letter.of(KIND, engagement.id())
                .inOrganisation(engagement.organisationId())
                .withSecret(scenario.id()));
    }

    @Override
    public String kind() {
        return KIND;
    }

    /** Nothing if it was withdrawn meanwhile, or the engagement has ended. */
    @Override
    @Transactional
    public Optional<OutgoingMail> write(Letter letter) {
        String scenario = letter.secret().orElseThrow();
        return engagements
                .any(letter.subject().orElseThrow())
                .filter(Engagement::open)
                .filter(engagement -> suggestions.of(engagement).containsKey(scenario))
                .map(engagement -> mail(engagement, Scenarios.find(scenario).orElseThrow()));
    }

    private OutgoingMail mail(Engagement engagement, Scenario scenario) {
        return reader.in(engagement.language(), () -> {
            Texts texts = reader.texts();
            return new LinkMail(
                            texts.of("scenario.title"),
                            texts.of("engagement.mail.greeting", engagement.name()),
                            texts.of("scenario.mail.lead", engagement.coach(), texts.of(scenario.title())),
                            texts.of("engagement.mail.more"),
                            settings.link(engagement.ownPage() + "/scenarios"))
                    .to(engagement.email(), texts.of("scenario.mail.subject", engagement.coach()));
        });
    }
}
