package org.sightline.coaching;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.sightline.audit.Act;
import org.sightline.report.Part;

/** Opens a report for somebody who may read it, and leaves the trace that the executive may see. */
@ApplicationScoped
class ReadReport {
    private final ExecutiveReport report;
    private final PreReads preReads;
    private final OpenSections opening;
    private final ReportLog log;

    ReadReport(ExecutiveReport report, PreReads preReads, OpenSections opening, ReportLog log) {
        this.report = report;
        this.preReads = preReads;
        this.opening = opening;
        this.log = log;
    }

    @Transactional
    String onTheWeb(UUID reader, ExecutiveFile file) {
        String html = report.html(file);
        log.record(reader, file, Act.REPORT_VIEWED, "");
        return html;
    }

    /** Only what is open to the executive, and of that only what could be opened today. */
    @Transactional
    String inParts(UUID reader, ExecutiveFile file) {
        Set<String> open = preReads.of(file.id()).map(PreRead::sections).orElse(Set.of());
        Set<String> shown = opening.offered(file).stream()
                .map(Part::id)
                .filter(open::contains)
                .collect(Collectors.toSet());
        String html = report.html(file, shown);
        log.record(reader, file, Act.PRE_READ_VIEWED, "");
        return html;
    }

    @Transactional
    byte[] asPdf(UUID reader, ExecutiveFile file) {
        byte[] pdf = report.pdf(file);
        log.record(reader, file, Act.REPORT_DOWNLOADED, "");
        return pdf;
    }
}
