package org.sightline.ballot;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A posted form, read strictly: a field that the page does not have, or has twice, refuses the whole form, so that
 * nothing of it is kept by halves.
 */
final class Posted {
    /** What every form of ours may carry: its protection against foreign forms, and the button pressed. */
    private static final Set<String> COMMON = Set.of("csrf", "act");

    private final Map<String, String> fields = new LinkedHashMap<>();

    private Posted(MultivaluedMap<String, String> form, Set<String> known) {
        for (Map.Entry<String, List<String>> field : form.entrySet()) {
            if (field.getValue().size() != 1 || !(known.contains(field.getKey()) || COMMON.contains(field.getKey()))) {
                throw Reply.malformed();
            }
            fields.put(field.getKey(), field.getValue().getFirst());
        }
    }

    static Posted of(MultivaluedMap<String, String> form, Set<String> known) {
        return new Posted(form, known);
    }

    /** The pressed button. */
    String act() {
        return get("act");
    }

    /** Empty if the form does not have the field. */
    String get(String name) {
        return fields.getOrDefault(name, "");
    }

    boolean has(String name) {
        return fields.containsKey(name);
    }

    /** A choice among these, null if none was made. */
    <E extends Enum<E>> @Nullable E choice(String name, Class<E> kind) {
        if (!has(name)) {
            return null;
        }
        try {
            return Enum.valueOf(kind, get(name));
        } catch (IllegalArgumentException unknown) {
            throw Reply.malformed();
        }
    }

    /** The answers to statements: those that were given, each a point of the scale or "cannot say". */
    Map<String, Integer> ratings(Set<String> items, int highest) {
        return ratings("", items, highest);
    }

    /** The same, with the items' fields named by this and the item's id. */
    Map<String, Integer> ratings(String prefix, Set<String> items, int highest) {
        return items.stream()
                .filter(item -> has(prefix + item))
                .collect(Collectors.toMap(item -> item, item -> rating(prefix + item, highest)));
    }

    private int rating(String item, int highest) {
        String written = get(item);
        int point = written.length() == 1 ? written.charAt(0) - '0' : -1;
        if (point < Answers.CANNOT_SAY || point > highest) {
            throw Reply.malformed();
        }
        return point;
    }
}
