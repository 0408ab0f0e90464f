package org.sightline.questionnaire;

import java.util.List;
import java.util.Optional;

/** What came of reading a questionnaire file: the questionnaire, or everything that is wrong with the file. */
public sealed interface Reading {
    /**
     * A file without fault.
     *
     * @param translates the language of the original whose translation this is; empty if it is an original itself
     * @param text the file's exact content; reading it again gives an equal questionnaire
     */
    record Valid(Questionnaire questionnaire, Optional<String> translates, String text) implements Reading {}

    /**
     * A file that cannot be used.
     *
     * @param faults all of them in the order of their lines, at least one
     */
    record Faulty(List<Fault> faults) implements Reading {
        public Faulty {
            faults = List.copyOf(faults);
            if (faults.isEmpty()) {
                throw new IllegalArgumentException("a faulty reading needs a fault");
            }
        }
    }
}
