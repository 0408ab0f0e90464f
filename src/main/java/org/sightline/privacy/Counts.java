package org.sightline.privacy;

import java.util.Map;
import java.util.TreeMap;

/** How many rows of which table were deleted. */
final class Counts {
    private final Map<String, Long> rows = new TreeMap<>();

    void add(String table, long deleted) {
        if (deleted > 0) {
            rows.merge(table, deleted, Long::sum);
        }
    }

    Map<String, Long> rows() {
        return Map.copyOf(rows);
    }

    long all() {
        return rows.values().stream().mapToLong(Long::longValue).sum();
    }
}
