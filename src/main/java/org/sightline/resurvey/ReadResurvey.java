package org.sightline.resurvey;

import io.quarkus.qute.RawString;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.sightline.audit.Act;
import org.sightline.coaching.ReleasedReport;
import org.sightline.coaching.ReleasedReports;
import org.sightline.coaching.ReportInputs;
import org.sightline.report.ReportDocuments;
import org.sightline.report.ReportInput;
import org.sightline.report.Resurvey;
import org.sightline.web.FileName;
import org.sightline.web.Reader;

/** Opens what lies between two released reports for somebody who may read both, and leaves the trace that the executive sees. */
@ApplicationScoped
class ReadResurvey {
    private final ReleasedReports reports;
    private final ReportInputs inputs;
    private final Goals goals;
    private final Reader reader;
    private final Clock clock;

    ReadResurvey(ReleasedReports reports, ReportInputs inputs, Goals goals, Reader reader, Clock clock) {
        this.reports = reports;
        this.inputs = inputs;
        this.goals = goals;
        this.reader = reader;
        this.clock = clock;
    }

    /** @param own whether the executive reads it, else the coach of both */
    TemplateInstance onTheWeb(UUID account, ReleasedReport earlier, ReleasedReport now, boolean own) {
        Optional<Resurvey> resurvey = resurvey(account, earlier, now);
        if (resurvey.isPresent()) {
            reports.record(account, now, Act.RESURVEY_VIEWED, "");
        }
        return new ResurveyTemplates.resurvey(
                earlier,
                now,
                (own ? "/my/" : "/executives/") + now.id(),
                own,
                resurvey.map(ReportDocuments::html).map(RawString::new).orElse(null));
    }

    /** All themes of all together, in one section for the middle of another page. */
    Optional<String> inBrief(UUID account, ReleasedReport earlier, ReleasedReport now) {
        Optional<Resurvey> resurvey = resurvey(account, earlier, now);
        resurvey.ifPresent(_ -> reports.record(account, now, Act.RESURVEY_VIEWED, ""));
        return resurvey.map(ReportDocuments::briefHtml);
    }

    /** The same on paper, the coach's copy marked as such. */
    Optional<byte[]> asPdf(UUID account, ReleasedReport earlier, ReleasedReport now, boolean own) {
        Optional<Resurvey> resurvey = resurvey(account, earlier, now);
        resurvey.ifPresent(_ -> reports.record(account, now, Act.RESURVEY_DOWNLOADED, ""));
        return resurvey.map(whole -> own ? whole : marked(whole, now)).map(ReportDocuments::pdf);
    }

    private Resurvey marked(Resurvey whole, ReleasedReport now) {
        ReportInput copy = whole.now().with(whole.now().facts().copyFor(now.coach(), today(now)));
        return new Resurvey(whole.before(), copy, whole.goal());
    }

    /** What the file is called. */
    FileName name(ReleasedReport now) {
        return FileName.of(reader.texts().of("resurvey.file-name", now.name(), now.campaign()), ".pdf");
    }

    /** Empty if either can be read no more, or too few answered for a report. */
    private Optional<Resurvey> resurvey(UUID account, ReleasedReport earlier, ReleasedReport now) {
        if (earlier.erased() || now.erased()) {
            return Optional.empty();
        }
        ReportInput before = inputs.of(earlier);
        ReportInput after = inputs.of(now);
        return before.scorecard().reportable() && after.scorecard().reportable()
                ? Optional.of(new Resurvey(before, after, goals.of(account, now.id())))
                : Optional.empty();
    }

    private LocalDate today(ReleasedReport report) {
        return clock.instant().atZone(report.timeZone()).toLocalDate();
    }
}
