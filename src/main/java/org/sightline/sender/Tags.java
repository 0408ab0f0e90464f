package org.sightline.sender;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** A list of tags as DMARC and DKIM write them: {@code v=DMARC1; p=none}. The first of a name counts. */
record Tags(Map<String, String> all) {
    Tags {
        all = Map.copyOf(all);
    }

    static Tags of(String record) {
        Map<String, String> tags = new LinkedHashMap<>();
        for (String part : record.split(";")) {
            int equals = part.indexOf('=');
            if (equals > 0) {
                tags.putIfAbsent(
                        part.substring(0, equals).strip().toLowerCase(Locale.ROOT),
                        part.substring(equals + 1).strip());
            }
        }
        return new Tags(tags);
    }

    /** In lower case, as all values but keys and addresses are the same in either. */
    String word(String tag) {
        return all.getOrDefault(tag, "").toLowerCase(Locale.ROOT);
    }

    String value(String tag) {
        return all.getOrDefault(tag, "");
    }

    boolean has(String tag) {
        return all.containsKey(tag);
    }
}
