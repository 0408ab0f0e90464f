package org.sightline.coaching;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.sightline.report.ReportInput;

/** The door for packages above to what released reports are made from, as they were given. */
@ApplicationScoped
public class ReportInputs {
    private final ExecutiveFiles files;
    private final ExecutiveReport report;

    ReportInputs(ExecutiveFiles files, ExecutiveReport report) {
        this.files = files;
        this.report = report;
    }

    @Transactional
    public ReportInput of(ReleasedReport released) {
        return files.released(released.id())
                .filter(ExecutiveFile::released)
                .map(report::input)
                .orElseThrow(() -> new IllegalStateException("no report of " + released.id()));
    }
}
