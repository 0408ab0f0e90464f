package org.sightline.coaching;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.sightline.audit.Act;
import org.sightline.mail.Letter;
import org.sightline.mail.Outbox;

/** Gives the report to the executive: once, after everything on the check list, never back. */
@ApplicationScoped
class ReleaseReport {
    /** What became of the wish. */
    sealed interface Outcome {
        record Released() implements Outcome {}

        record Refused(List<Readiness.Missing> missing) implements Outcome {}

        record Absent() implements Outcome {}
    }

    private final ExecutiveFiles files;
    private final Progress progress;
    private final ReportReleases releases;
    private final ToldInReports told;
    private final ReportLog log;
    private final Outbox outbox;
    private final List<Sequel> sequels;
    private final Clock clock;

    ReleaseReport(
            ExecutiveFiles files,
            Progress progress,
            ReportReleases releases,
            ToldInReports told,
            ReportLog log,
            Outbox outbox,
            @All List<Sequel> sequels,
            Clock clock) {
        this.files = files;
        this.progress = progress;
        this.releases = releases;
        this.told = told;
        this.log = log;
        this.outbox = outbox;
        this.sequels = sequels;
        this.clock = clock;
    }

    /** A report that is released already stays so; nothing happens twice. */
    @Transactional
    Outcome release(UUID coach, UUID executive, boolean withoutInterpretation) {
        ExecutiveFile file = files.lockedBy(coach, executive).orElse(null);
        Readiness readiness = file == null ? null : progress.of(file).orElse(null);
        if (file == null || readiness == null) {
            return new Outcome.Absent();
        }
        if (file.released()) {
            return new Outcome.Released();
        }
        List<Readiness.Missing> missing = readiness.missing(withoutInterpretation);
        if (!missing.isEmpty()) {
            return new Outcome.Refused(missing);
        }
        told.keep(file, ExecutiveReport.locale(file));
        releases.persist(new ReportRelease(executive, coach, clock.instant()));
        log.record(coach, file, Act.REPORT_RELEASED, "");
        outbox.enqueue(Letter.of(ReleaseMails.KIND, executive)
                .inCampaign(file.campaignId())
                .inOrganisation(file.organisationId()));
        releases.flush();
        sequels.forEach(sequel -> sequel.released(executive));
        return new Outcome.Released();
    }
}
