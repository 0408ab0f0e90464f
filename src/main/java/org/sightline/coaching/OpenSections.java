package org.sightline.coaching;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.sightline.audit.Act;
import org.sightline.mail.Letter;
import org.sightline.mail.Outbox;
import org.sightline.report.Part;

/** Opens some sections of a report to its executive before the conversation, and closes them again. */
@ApplicationScoped
class OpenSections {
    /** What became of the wish. */
    enum Outcome {
        OPENED,
        CLOSED,
        /** No section was chosen, or none that can be opened. */
        NOTHING_CHOSEN,
        /** The report is released in whole; nothing was changed. */
        RELEASED,
        ABSENT
    }

    private final ExecutiveFiles files;
    private final Progress progress;
    private final ExecutiveReport report;
    private final PreReads preReads;
    private final ReportLog log;
    private final Outbox outbox;
    private final Clock clock;

    OpenSections(
            ExecutiveFiles files,
            Progress progress,
            ExecutiveReport report,
            PreReads preReads,
            ReportLog log,
            Outbox outbox,
            Clock clock) {
        this.files = files;
        this.progress = progress;
        this.report = report;
        this.preReads = preReads;
        this.log = log;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** What may be opened now, in the order of the report; nothing if too few answered for one. */
    @Transactional
    List<Part> offered(ExecutiveFile file) {
        Readiness readiness = progress.of(file).orElse(null);
        if (readiness == null || !readiness.reportable()) {
            return List.of();
        }
        return report.sections(file).stream()
                .filter(part -> readiness.mayShow(part.id()) && !part.id().equals(PreRead.INTERPRETATION))
                .toList();
    }

    /** The mail goes out when sections are first opened, not when others are chosen. */
    @Transactional
    Outcome open(UUID coach, UUID executive, Set<String> chosen) {
        ExecutiveFile file = files.lockedBy(coach, executive).orElse(null);
        if (file == null || progress.of(file).isEmpty()) {
            return Outcome.ABSENT;
        }
        if (file.released()) {
            return Outcome.RELEASED;
        }
        Set<String> sections =
                offered(file).stream().map(Part::id).filter(chosen::contains).collect(Collectors.toSet());
        if (sections.isEmpty()) {
            return Outcome.NOTHING_CHOSEN;
        }
        PreRead before = preReads.of(executive).orElse(null);
        if (before != null && before.sections().equals(sections)) {
            return Outcome.OPENED;
        }
        preReads.open(executive, sections, coach, clock.instant());
        log.record(coach, file, Act.PRE_READ_OPENED, PreRead.listed(sections));
        if (before == null) {
            outbox.enqueue(Letter.of(PreReadMails.KIND, executive)
                    .inCampaign(file.campaignId())
                    .inOrganisation(file.organisationId()));
        }
        return Outcome.OPENED;
    }

    /** What is closed already stays so. */
    @Transactional
    Outcome close(UUID coach, UUID executive) {
        ExecutiveFile file = files.lockedBy(coach, executive).orElse(null);
        if (file == null) {
            return Outcome.ABSENT;
        }
        if (file.released()) {
            return Outcome.RELEASED;
        }
        if (preReads.of(executive).isPresent()) {
            preReads.close(executive);
            log.record(coach, file, Act.PRE_READ_CLOSED, "");
        }
        return Outcome.CLOSED;
    }
}
