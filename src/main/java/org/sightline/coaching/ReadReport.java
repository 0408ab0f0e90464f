package org.sightline.coaching;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.sightline.audit.Act;
import org.sightline.report.ReportDocuments;

/** Opens a report for somebody who may read it, and leaves the trace that the executive may see. */
@ApplicationScoped
class ReadReport {
    /** @param wordsWait whether the coach's words are left out until the executive wants them */
    record Own(String html, boolean wordsWait) {}

    private final ExecutiveReport report;
    private final ReportLog log;

    ReadReport(ExecutiveReport report, ReportLog log) {
        this.report = report;
        this.log = log;
    }

    /** The coach's copy. */
    @Transactional
    String onTheWeb(UUID coach, ExecutiveFile file) {
        String html = report.html(file);
        log.record(coach, file, Act.REPORT_VIEWED, "");
        return html;
    }

    /** The coach's copy. */
    @Transactional
    byte[] asPdf(UUID coach, ExecutiveFile file) {
        byte[] pdf = report.pdf(file);
        log.record(coach, file, Act.REPORT_DOWNLOADED, "");
        return pdf;
    }

    /** The executive's own copy. */
    @Transactional
    Own ownOnTheWeb(UUID executive, ExecutiveFile file) {
        ExecutivesReading.Copy copy = report.opened(file);
        log.record(executive, file, Act.REPORT_VIEWED, "");
        return new Own(ReportDocuments.html(copy.input()), copy.wordsWait());
    }

    /** The executive's own copy. */
    @Transactional
    byte[] ownAsPdf(UUID executive, ExecutiveFile file) {
        byte[] pdf = ReportDocuments.pdf(report.opened(file).input());
        log.record(executive, file, Act.REPORT_DOWNLOADED, "");
        return pdf;
    }
}
