package org.sightline.library;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sightline.sheet.Book;

/** One sheet of a form: rows under a row of names, some of which name a language too. */
final class XlsTable {
    private static final Pattern NAME = Pattern.compile("([a-z_ ]+?)\\s*::?\\s*(.+)", Pattern.CASE_INSENSITIVE);
    private static final Pattern TAG =
            Pattern.compile(".*\\(\\s*([A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*)\\s*\\)|([A-Za-z]{2,3})");

    /** A longer text names no column and no language. */
    private static final int LONGEST_NAME = 200;

    private final String name;
    private final int headerRow;
    private final Map<String, Integer> columns = new LinkedHashMap<>();
    private final SortedMap<Integer, List<String>> rows;
    private final String unspoken;

    /**
     * @param unspoken the language of columns that name none
     * @param faults takes what is wrong with the names
     */
    XlsTable(String name, SortedMap<Integer, List<String>> sheet, String unspoken, List<String> faults) {
        this.name = name;
        this.unspoken = unspoken;
        this.rows = new TreeMap<>(sheet);
        headerRow = rows.isEmpty() ? 1 : rows.firstKey();
        List<String> header = rows.getOrDefault(headerRow, List.of());
        rows.remove(headerRow);
        for (int i = 0; i < header.size(); i++) {
            String key = key(header.get(i));
            if (key.endsWith("::")) {
                faults.add(at(headerRow, i) + ": \"" + header.get(i)
                        + "\" does not say which language; write for example label::Français (fr)");
            } else if (!key.isEmpty() && columns.putIfAbsent(key, i) != null) {
                faults.add(at(headerRow, i) + ": the column \"" + header.get(i)
                        + "\" is there twice; take one of the two out");
            }
        }
    }

    private String key(String written) {
        Matcher parts = NAME.matcher(written.strip());
        if (written.length() > LONGEST_NAME || !parts.matches()) {
            return base(written);
        }
        String base = base(parts.group(1));
        return base.equals("label") || base.equals("hint") || base.startsWith("sightline_")
                ? base + "::" + tag(parts.group(2))
                : written;
    }

    private static String base(String written) {
        return written.strip().toLowerCase(Locale.ROOT).replace(' ', '_');
    }

    /** {@code "English (en)"} and {@code "en"} as a tag; empty if it is neither. */
    static String tag(String written) {
        Matcher tag = TAG.matcher(written.strip());
        return written.length() <= LONGEST_NAME && tag.matches()
                ? language(tag.group(1) == null ? tag.group(2) : tag.group(1))
                : "";
    }

    private static String language(String tag) {
        return Locale.forLanguageTag(tag).toLanguageTag();
    }

    Iterable<Integer> numbers() {
        return Collections.unmodifiableSet(rows.keySet());
    }

    int rows() {
        return rows.size();
    }

    boolean has(String column) {
        return columns.containsKey(column);
    }

    /** The languages that a column is there in, in the order of the sheet. */
    List<String> languages(String column) {
        List<String> languages = new ArrayList<>();
        for (String key : columns.keySet()) {
            if (key.equals(column)) {
                languages.add(unspoken);
            } else if (key.startsWith(column + "::")) {
                languages.add(key.substring(column.length() + 2));
            }
        }
        return languages.stream().distinct().toList();
    }

    String text(int row, String column) {
        Integer index = columns.get(column);
        List<String> fields = rows.getOrDefault(row, List.of());
        return index == null || index >= fields.size() ? "" : fields.get(index).strip();
    }

    String text(int row, String column, String language) {
        String text = text(row, column + "::" + language);
        return text.isEmpty() && language.equals(unspoken) ? text(row, column) : text;
    }

    /** What a spreadsheet calls a cell, behind the sheet's name: {@code survey!C7}. */
    String at(int row, String column) {
        return at(row, columns.getOrDefault(column, 0));
    }

    String at(int row, String column, String language) {
        return at(row, columns.containsKey(column + "::" + language) ? column + "::" + language : column);
    }

    private String at(int row, int column) {
        return name + "!" + Book.column(column) + row;
    }

    /** Where something is missing. */
    String top() {
        return name + "!A" + headerRow;
    }
}
