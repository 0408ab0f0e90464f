package org.sightline.development;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * A piece as it is kept.
 *
 * @param content by what it is about; what is blank is not there
 * @param version as of which it was read, 0 if it was never written
 */
record Kept(Map<String, String> content, int version, boolean shared) {
    static final Kept NOTHING = new Kept(Map.of(), 0, false);

    Kept {
        content = Collections.unmodifiableMap(new TreeMap<>(content));
    }

    boolean empty() {
        return content.isEmpty();
    }
}
