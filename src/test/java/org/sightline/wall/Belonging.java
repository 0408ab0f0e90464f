package org.sightline.wall;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What belongs to somebody in a campaign of one state.
 *
 * @param ids by kind: campaign, executive, nomination ...
 * @param canaries words that stand in nobody else's data
 */
record Belonging(String state, Ownership ownership, Map<String, String> ids, List<String> canaries) {
    Belonging {
        ids = Map.copyOf(ids);
        canaries = List.copyOf(canaries);
    }

    /** The same kinds, of which nothing exists. */
    Belonging absent() {
        Map<String, String> none = new java.util.HashMap<>();
        ids.forEach((kind, id) ->
                none.put(kind, id.length() == 36 ? UUID.randomUUID().toString() : "x".repeat(id.length())));
        return new Belonging(state, ownership, none, List.of());
    }

    String id(String kind) {
        String id = ids.get(kind);
        if (id == null) {
            throw new IllegalArgumentException("parameters.txt names the kind " + kind + ", known are " + ids.keySet());
        }
        return id;
    }
}
