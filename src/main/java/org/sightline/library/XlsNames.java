package org.sightline.library;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Makes ids of the names of a form. Its own are kept as they are; names of others are shortened to letters and digits. */
final class XlsNames {
    private static final int LONGEST = 16;
    private static final int ROOM_FOR_NUMBER = 3;

    private final XlsTable table;
    private final boolean own;
    private final List<String> faults;
    private final Map<String, Integer> all = new HashMap<>();
    private Map<String, Integer> taken = all;

    XlsNames(XlsTable table, boolean own, List<String> faults) {
        this.table = table;
        this.own = own;
        this.faults = faults;
    }

    /** Names of the parts of one question are apart from all others. */
    void inside(boolean question) {
        taken = question ? new HashMap<>() : all;
    }

    /** @param otherwise what a name begins with that has no letter of its own */
    String of(int row, String otherwise) {
        String name = table.text(row, "name");
        String id = own ? name : unlike(plain(name, otherwise));
        Integer before = taken.putIfAbsent(id.toLowerCase(Locale.ROOT), row);
        if (before != null && !id.isEmpty()) {
            faults.add(table.at(row, "name") + ": the name \"" + name + "\" is already used in row " + before
                    + "; give every row another");
        }
        if (name.isEmpty()) {
            faults.add(table.at(row, "name") + ": the row has no name; give it one of letters and digits");
        }
        return id;
    }

    private static String plain(String name, String otherwise) {
        String plain = name.replaceAll("[^A-Za-z0-9]", "");
        String lettered = plain.matches("[A-Za-z].*") ? plain : otherwise + plain;
        return lettered.substring(0, Math.min(LONGEST, lettered.length()));
    }

    private String unlike(String id) {
        String unlike = id;
        for (int i = 2; taken.containsKey(unlike.toLowerCase(Locale.ROOT)); i++) {
            unlike = id.substring(0, Math.min(LONGEST - ROOM_FOR_NUMBER, id.length())) + "x" + i;
        }
        return unlike;
    }
}
