package org.sightline.coaching;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.sightline.audit.Act;
import org.sightline.report.Part;
import org.sightline.report.Password;
import org.sightline.report.ReportDocuments;

/** Opens a report for somebody who may read it, and leaves the trace that the executive may see. */
@ApplicationScoped
class ReadReport {
    /** @param wordsWait whether the coach's words are left out until the executive wants them */
    record Own(String html, boolean wordsWait, boolean reportable) {}

    private final ExecutiveReport report;
    private final PreReads preReads;
    private final OpenSections opening;
    private final ReportLog log;
    private final Clock clock;

    ReadReport(ExecutiveReport report, PreReads preReads, OpenSections opening, ReportLog log, Clock clock) {
        this.report = report;
        this.preReads = preReads;
        this.opening = opening;
        this.log = log;
        this.clock = clock;
    }

    /** The coach's copy. */
    @Transactional
    String onTheWeb(UUID coach, ExecutiveFile file, Print print) {
        String html = report.html(file, print);
        log.record(coach, file, Act.REPORT_VIEWED, print.detail());
        return html;
    }

    /** Only what is open to the executive, and of that only what could be opened today. */
    @Transactional
    String inParts(UUID reader, ExecutiveFile file) {
        Set<String> open = preReads.of(file.id()).map(PreRead::sections).orElse(Set.of());
        Set<String> shown = opening.offered(file).stream()
                .map(Part::id)
                .filter(open::contains)
                .collect(Collectors.toCollection(HashSet::new));
        if (shown.contains(PreRead.SUMMARY)) {
            shown.add(PreRead.EXPECTED);
        }
        String html = ReportDocuments.htmlOf(report.opened(file).input(), shown);
        log.record(reader, file, Act.PRE_READ_VIEWED, "");
        return html;
    }

    /** The coach's copy. */
    @Transactional
    byte[] asPdf(UUID coach, ExecutiveFile file, Print print) {
        byte[] pdf = report.pdf(file, print, today(file));
        log.record(coach, file, Act.REPORT_DOWNLOADED, print.detail());
        return pdf;
    }

    /** The executive's own copy. */
    @Transactional
    Own ownOnTheWeb(UUID executive, ExecutiveFile file, Print print) {
        ExecutivesReading.Copy copy = report.opened(file);
        log.record(executive, file, Act.REPORT_VIEWED, print.detail());
        return new Own(
                ReportDocuments.html(ExecutiveReport.printed(copy.input(), print)),
                copy.wordsWait(),
                copy.input().scorecard().reportable());
    }

    /** The executive's own copy. */
    @Transactional
    byte[] ownAsPdf(UUID executive, ExecutiveFile file, Print print) {
        byte[] pdf =
                ReportDocuments.pdf(ExecutiveReport.printed(report.opened(file).input(), print));
        log.record(executive, file, Act.REPORT_DOWNLOADED, print.detail());
        return pdf;
    }

    /** The coach's copy, locked. */
    @Transactional
    byte[] locked(UUID coach, ExecutiveFile file, Print print, Password password) {
        byte[] pdf = report.locked(file, print, today(file), password);
        log.record(coach, file, Act.REPORT_DOWNLOADED, print.detail());
        return pdf;
    }

    /** The executive's own copy, locked. */
    @Transactional
    byte[] ownLocked(UUID executive, ExecutiveFile file, Print print, Password password) {
        byte[] pdf = ReportDocuments.locked(
                ExecutiveReport.printed(report.opened(file).input(), print), password);
        log.record(executive, file, Act.REPORT_DOWNLOADED, print.detail());
        return pdf;
    }

    private LocalDate today(ExecutiveFile file) {
        return file.day(clock.instant());
    }
}
