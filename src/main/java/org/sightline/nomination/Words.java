package org.sightline.nomination;

import java.util.ArrayList;
import java.util.List;
import org.sightline.web.Faults;

/** A reason, a question or an answer that has to be there. */
final class Words {
    private Words() {}

    /**
     * What stands against the words, after what stands against the fields before them.
     *
     * @param missing the key of what is said if there are none
     */
    static Faults faults(String field, String typed, String missing, List<Faults.Fault> before) {
        List<Faults.Fault> faults = new ArrayList<>(before);
        int length = typed.codePointCount(0, typed.length());
        if (length == 0) {
            faults.add(Faults.Fault.of(field, missing));
        } else if (length > Proposal.LONGEST_WORDS) {
            faults.add(Faults.Fault.of(field, "nomination.fault.words", length, Proposal.LONGEST_WORDS));
        }
        return new Faults(faults);
    }
}
