package org.sightline.scenario;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.sightline.engagement.Engagement;
import org.sightline.engagement.Engagements;
import org.sightline.mail.Letter;
import org.sightline.mail.LetterWriter;
import org.sightline.mail.Outbox;
import org.sightline.mail.OutgoingMail;
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

    @CheckedTemplate(basePath = "scenario", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record suggestionMail(String name, String lead, String link) implements TemplateInstance {}

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
            String title = reader.texts().of(scenario.title());
            String lead = reader.texts().of("scenario.mail.lead", engagement.coach(), title);
            String link = settings.link(engagement.ownPage() + "/scenarios");
            return new OutgoingMail(
                    engagement.email(),
                    reader.texts().of("scenario.mail.subject", engagement.coach()),
                    reader.texts().of("engagement.mail.text", engagement.name(), lead, link),
                    new suggestionMail(engagement.name(), lead, link).render());
        });
    }
}
