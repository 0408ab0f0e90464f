package org.sightline.rater;

import java.util.List;

/**
 * What a file holds.
 *
 * @param ignored names of columns that say nothing here
 */
record RosterReading(List<RosterRow> rows, List<String> ignored, List<RosterFault> faults) {
    RosterReading {
        rows = List.copyOf(rows);
        ignored = List.copyOf(ignored);
        faults = List.copyOf(faults);
    }

    static RosterReading faulty(List<RosterFault> faults) {
        return new RosterReading(List.of(), List.of(), faults);
    }
}
