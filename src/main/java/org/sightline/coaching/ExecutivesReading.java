package org.sightline.coaching;

import java.util.List;
import java.util.UUID;
import org.sightline.report.ReportInput;
import org.sightline.system.Message;

/** How an executive goes about reading the report, which decides what its copies hold; kept by a package above this one. */
public interface ExecutivesReading {
    /**
     * The executive's copy.
     *
     * @param wordsWait whether the coach's interpretation is left out until the executive wants it
     */
    record Copy(ReportInput input, boolean wordsWait) {}

    /** False while the executive has still to say what the report is expected to say, or that nothing is. */
    boolean mayOpen(UUID executive);

    /** The executive's copy; it is noted that the report was opened. */
    Copy open(UUID executive, ReportInput whole);

    /** The coach's copy, with what the executive shares. */
    ReportInput forCoach(UUID executive, ReportInput whole);

    /** The names of what the executive shares with the coach at this moment. */
    List<Message> shared(UUID executive);
}
