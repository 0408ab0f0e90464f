package org.sightline.pulse;

import java.util.Optional;
import org.sightline.web.Faults;

/** What is asked in somebody's own words, as far as a questionnaire can hold it. */
final class AskedWords {
    private AskedWords() {}

    /** @param few what is said where they are too short */
    static Optional<Faults.Fault> fault(String field, String words, int shortest, int longest, String few) {
        if (words.length() < shortest) {
            return Optional.of(Faults.Fault.of(field, few));
        }
        if (words.length() > longest) {
            return Optional.of(Faults.Fault.of(field, "pulse.fault.words.long", words.length(), longest));
        }
        return words.contains("{") || words.contains("}")
                ? Optional.of(Faults.Fault.of(field, "pulse.fault.braces"))
                : Optional.empty();
    }
}
