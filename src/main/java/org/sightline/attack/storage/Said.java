package org.sightline.attack.storage;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.sightline.questionnaire.Questionnaire;

/**
 * What somebody says about an executive, like nothing anybody else says.
 *
 * @param values in the order of the questionnaire's rated items, 0 for "cannot say"
 * @param words texts by question, each with a mark of its own
 */
record Said(List<Integer> values, Map<String, String> words) {
    Said {
        values = List.copyOf(values);
        words = Map.copyOf(words);
    }

    Map<String, Integer> ratings(Questionnaire questionnaire) {
        List<String> items = questionnaire.itemIds().toList();
        return items.stream().collect(Collectors.toMap(item -> item, item -> values.get(items.indexOf(item))));
    }

    /** As PostgreSQL writes an array of them. */
    String literal() {
        return values.stream().map(String::valueOf).collect(Collectors.joining(",", "{", "}"));
    }

    /** As they lie in a file of PostgreSQL, two bytes each. */
    byte[] bytes() {
        byte[] bytes = new byte[2 * values.size()];
        for (int i = 0; i < values.size(); i++) {
            bytes[2 * i] = values.get(i).byteValue();
        }
        return bytes;
    }
}
