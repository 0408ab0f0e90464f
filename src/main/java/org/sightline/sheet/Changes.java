package org.sightline.sheet;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What taking a file changed, row by row, in the order in which it happened. */
public final class Changes {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final List<Change> all;

    public Changes() {
        this(new ArrayList<>());
    }

    private Changes(List<Change> all) {
        this.all = all;
    }

    /**
     * One row.
     *
     * @param before what stood in the columns that were changed, as text; empty if the row is new
     * @param after what stands there since
     */
    record Change(String table, UUID id, Map<String, String> before, Map<String, String> after) {
        boolean created() {
            return after.isEmpty();
        }
    }

    public void created(String table, UUID id) {
        all.add(new Change(table, id, Map.of(), Map.of()));
    }

    /** Columns by name; an absent value is an empty text, which no column of a file holds otherwise. */
    public void changed(String table, UUID id, Map<String, String> before, Map<String, String> after) {
        all.add(new Change(table, id, before, after));
    }

    List<Change> all() {
        return all;
    }

    String text() {
        try {
            return JSON.writeValueAsString(all);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    static Changes of(String text) {
        try {
            return new Changes(JSON.readValue(text, new TypeReference<>() {}));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
