package org.sightline.resurvey;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.sightline.campaign.Executives;
import org.sightline.coaching.ReleasedReport;
import org.sightline.coaching.ReleasedReports;
import org.sightline.mail.Letter;
import org.sightline.mail.LetterWriter;
import org.sightline.mail.LinkMail;
import org.sightline.mail.Outbox;
import org.sightline.mail.OutgoingMail;
import org.sightline.organisation.People;
import org.sightline.organisation.Person;
import org.sightline.system.Texts;
import org.sightline.web.PageSettings;
import org.sightline.web.Reader;

/** Tells an executive that what lies between two of their reports can be read, and nothing of what it is. */
@ApplicationScoped
class ResurveyMails implements LetterWriter {
    static final String KIND = "resurvey-there";

    private final ReleasedReports reports;
    private final Executives executives;
    private final People people;
    private final Outbox outbox;
    private final PageSettings settings;
    private final Reader reader;

    ResurveyMails(
            ReleasedReports reports,
            Executives executives,
            People people,
            Outbox outbox,
            PageSettings settings,
            Reader reader) {
        this.reports = reports;
        this.executives = executives;
        this.people = people;
        this.outbox = outbox;
        this.settings = settings;
        this.reader = reader;
    }

    void there(Later later) {
        ReleasedReport report = reports.released(later.executive()).orElseThrow();
        outbox.enqueue(Letter.of(KIND, later.executive())
                .inCampaign(report.campaignId())
                .inOrganisation(report.organisationId()));
    }

    @Override
    public String kind() {
        return KIND;
    }

    /** Whoever was erased since gets none. */
    @Override
    @Transactional
    public Optional<OutgoingMail> write(Letter letter) {
        return reports.released(letter.subject().orElseThrow())
                .filter(report -> !report.erased())
                .map(report -> {
                    Person person =
                            people.findById(executives.findById(report.id()).personId());
                    return reader.in(person.language(), () -> mail(report, person));
                });
    }

    private OutgoingMail mail(ReleasedReport report, Person person) {
        Texts texts = reader.texts();
        return new LinkMail(
                        texts.of("resurvey.title"),
                        texts.of("engagement.mail.greeting", person.name()),
                        texts.of("resurvey.mail.lead", report.campaign()),
                        texts.of("resurvey.mail.more"),
                        settings.link("/my/" + report.id() + "/resurvey"))
                .to(person.email(), texts.of("resurvey.mail.subject"));
    }
}
