package org.sightline.sheet;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.StatelessSession;

/** What taking a file changed, row by row, in the order in which it happened. */
public final class Changes {
    /** Those first that others refer to. */
    static final List<String> TABLES = List.of("person", "reporting_line", "executive", "rater", "nomination");

    private static final int AT_ONCE = 1_000;

    private static final ObjectMapper JSON =
            new ObjectMapper().setDefaultSetterInfo(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY));

    private final List<Change> all;
    private final Map<String, List<Object>> fresh = new HashMap<>();

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
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Change(String table, UUID id, Map<String, String> before, Map<String, String> after) {
        boolean created() {
            return after.isEmpty();
        }
    }

    /** @param row to be inserted with the others of its table */
    public void created(String table, UUID id, Object row) {
        all.add(new Change(table, id, Map.of(), Map.of()));
        fresh.computeIfAbsent(table, _ -> new ArrayList<>()).add(row);
    }

    /** Columns by name; an absent value is an empty text, which no column of a file holds otherwise. */
    public void changed(String table, UUID id, Map<String, String> before, Map<String, String> after) {
        all.add(new Change(table, id, before, after));
    }

    /** Inserts the new rows table by table: the database takes a thousand of one table in the time of a few by turns. */
    void insert(StatelessSession session) {
        for (String table : TABLES) {
            List<Object> rows = fresh.getOrDefault(table, List.of());
            for (int from = 0; from < rows.size(); from += AT_ONCE) {
                session.insertMultiple(rows.subList(from, Math.min(rows.size(), from + AT_ONCE)));
            }
        }
        fresh.clear();
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
