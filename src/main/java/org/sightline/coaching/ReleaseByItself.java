package org.sightline.coaching;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.sightline.audit.Act;
import org.sightline.mail.Letter;
import org.sightline.mail.Outbox;
import org.sightline.scoring.PublishedScorecards;
import org.sightline.scoring.Scorecard;
import org.sightline.system.Texts;

/**
 * One report that nobody has released: first its coach is told of the day, then, on that day, it goes to the executive
 * without the comments that nobody has read. A report that is held back, or a letter, never does.
 */
@ApplicationScoped
class ReleaseByItself {
    static final int DAYS_AHEAD = 7;
    private static final LocalTime FROM = LocalTime.of(9, 0);

    private final ExecutiveFiles files;
    private final ReleaseWarnings warnings;
    private final PublishedScorecards scorecards;
    private final CommentReviews reviews;
    private final ReportReleases releases;
    private final ToldInReports told;
    private final ReportLog log;
    private final Outbox outbox;
    private final List<Sequel> sequels;
    private final Clock clock;

    ReleaseByItself(
            ExecutiveFiles files,
            ReleaseWarnings warnings,
            PublishedScorecards scorecards,
            CommentReviews reviews,
            ReportReleases releases,
            ToldInReports told,
            ReportLog log,
            Outbox outbox,
            @All List<Sequel> sequels,
            Clock clock) {
        this.files = files;
        this.warnings = warnings;
        this.scorecards = scorecards;
        this.reviews = reviews;
        this.releases = releases;
        this.told = told;
        this.log = log;
        this.outbox = outbox;
        this.sequels = sequels;
        this.clock = clock;
    }

    /** Executives for whom the day, or that of the warning, may have come. */
    List<UUID> waiting() {
        return warnings.waiting(clock.instant(), DAYS_AHEAD);
    }

    /** Takes the next step if it is due; under the row's lock, so that no node and no coach takes it at the same time. */
    @Transactional
    void advance(UUID executive) {
        ExecutiveFile file = files.locked(executive).orElse(null);
        if (file == null || !unreleased(file)) {
            return;
        }
        ZonedDateTime now = clock.instant().atZone(file.timeZone());
        LocalDate today = now.toLocalDate();
        LocalDate due = file.dueOn();
        if (due == null || now.toLocalTime().isBefore(FROM)) {
            return;
        }
        Scorecard scorecard = scorecards.of(executive).orElseThrow().scorecard();
        if (!scorecard.reportable()) {
            return;
        }
        if (file.course().warnedFor() != null) {
            if (!today.isBefore(due)) {
                release(file, scorecard);
            }
        } else if (!today.isBefore(due.minusDays(DAYS_AHEAD))) {
            warn(file, due.isBefore(today.plusDays(DAYS_AHEAD)) ? today.plusDays(DAYS_AHEAD) : due);
        }
    }

    private static boolean unreleased(ExecutiveFile file) {
        return switch (file.stage()) {
            case READY, PRE_READ, DEBRIEF_HELD -> !file.held();
            case PREPARING, COLLECTING, CLOSED, HELD, RELEASED, ERASED -> false;
        };
    }

    private void warn(ExecutiveFile file, LocalDate due) {
        warnings.insert(file.id(), due, clock.instant());
        queue(WarningMails.KIND, file);
    }

    private void release(ExecutiveFile file, Scorecard scorecard) {
        Ruling unread =
                new Ruling(Decision.WITHHOLD, null, Texts.in(Texts.DEFAULT).of("coaching.withheld.unread"));
        for (ReviewedComment comment : ReviewedComment.of(file.id(), scorecard, reviews.of(file.id()))) {
            if (!comment.decided()) {
                reviews.decide(comment.key(file.id()), unread, null, clock.instant());
                log.record(null, file, Act.COMMENT_REVIEWED, unread.decision() + " " + comment.question());
            }
        }
        told.keep(file, ExecutiveReport.locale(file));
        releases.persist(new ReportRelease(file.id(), null, clock.instant()));
        log.record(null, file, Act.REPORT_RELEASED, "by itself, due " + Objects.requireNonNull(file.dueOn()));
        queue(ReleaseMails.KIND, file);
        releases.flush();
        sequels.forEach(sequel -> sequel.released(file.id()));
    }

    private void queue(String kind, ExecutiveFile file) {
        outbox.enqueue(Letter.of(kind, file.id()).inCampaign(file.campaignId()).inOrganisation(file.organisationId()));
    }
}
