package org.sightline.questionnaire;

import java.util.List;
import java.util.stream.Collectors;

/** Thrown when questionnaires cannot be used; the message lists every fault of every file, one per line. */
public final class FaultyTemplates extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient List<Fault> faults;

    FaultyTemplates(List<Fault> faults) {
        super(faults.stream()
                .map(Fault::toString)
                .collect(Collectors.joining("\n  ", heading(faults.size()) + "\n  ", "")));
        this.faults = List.copyOf(faults);
    }

    private static String heading(int count) {
        return count == 1
                ? "There is 1 fault in the questionnaires; mend it and start again:"
                : "There are %d faults in the questionnaires; mend them and start again:".formatted(count);
    }

    /** Grouped by file, in the order of their lines. */
    public List<Fault> faults() {
        return faults;
    }
}
