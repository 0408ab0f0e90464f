package org.sightline.coaching;

import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.sightline.report.Rewording;

/**
 * What the coach changes in a report: the figures are never among it.
 *
 * @param rewordings by the id of the sentence, in the language of the report
 * @param leftOut ids of sections
 */
record Revision(Map<String, Rewording> rewordings, Set<String> leftOut) {
    Revision {
        rewordings = Collections.unmodifiableMap(new TreeMap<>(rewordings));
        leftOut = Collections.unmodifiableSet(new TreeSet<>(leftOut));
    }

    /** Changes with every change, so that two windows cannot overwrite each other unseen. */
    String fingerprint() {
        Map<String, String> words = new TreeMap<>();
        rewordings.forEach((id, rewording) -> words.put(id, rewording.text()));
        return Integer.toHexString((words + "\n" + leftOut).hashCode());
    }
}
