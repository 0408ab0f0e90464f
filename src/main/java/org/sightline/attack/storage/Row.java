package org.sightline.attack.storage;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A row of a table of answers, as a superuser sees it.
 *
 * @param group of people of whom its writer is one
 * @param said what it says
 * @param size how long that is
 * @param place in the table's file
 * @param transaction that wrote it
 * @param columns their texts by name
 */
record Row(String group, String said, int size, long place, long transaction, Map<String, String> columns) {
    Row {
        columns = Collections.unmodifiableMap(new LinkedHashMap<>(columns));
    }
}
