package org.sightline.coaching;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.sightline.audit.Act;

/** Opens a report for somebody who may read it, and leaves the trace that the executive may see. */
@ApplicationScoped
class ReadReport {
    private final ExecutiveReport report;
    private final ReportLog log;

    ReadReport(ExecutiveReport report, ReportLog log) {
        this.report = report;
        this.log = log;
    }

    @Transactional
    String onTheWeb(UUID reader, ExecutiveFile file) {
        String html = report.html(file);
        log.record(reader, file, Act.REPORT_VIEWED, "");
        return html;
    }

    @Transactional
    byte[] asPdf(UUID reader, ExecutiveFile file) {
        byte[] pdf = report.pdf(file);
        log.record(reader, file, Act.REPORT_DOWNLOADED, "");
        return pdf;
    }
}
