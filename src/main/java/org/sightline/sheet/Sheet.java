package org.sightline.sheet;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategy;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * A file of rows under a row of names, as it was handed in. Rows keep their numbers, whatever is changed or taken out:
 * they are the numbers that a spreadsheet shows.
 *
 * @param line of the row of names, counted from 1
 * @param rows by their numbers; blank ones are not among them
 */
public record Sheet(int line, List<String> header, SortedMap<Integer, List<String>> rows) {
    /** Quotes as well what another reader might part a row at. */
    private static final QuoteStrategy OTHER_SEPARATORS = new QuoteStrategy() {
        @Override
        public boolean quoteValue(int line, int field, String value) {
            return value.indexOf(';') >= 0 || value.indexOf('\t') >= 0;
        }
    };

    public Sheet {
        header = List.copyOf(header);
        rows = Collections.unmodifiableSortedMap(new TreeMap<>(rows));
    }

    /**
     * The first row that holds anything is that of the names.
     *
     * @param content separated by comma, semicolon or tab
     * @throws CsvParseException if quotation marks do not match
     */
    public static Sheet of(String content) {
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                        .fieldSeparator(separator(content))
                        .skipEmptyLines(true)
                        .allowExtraFields(true)
                        .allowMissingFields(true)
                        .ofCsvRecord(content);
                Stream<CsvRecord> records = reader.stream()) {
            SortedMap<Integer, List<String>> rows = new TreeMap<>();
            for (CsvRecord row : (Iterable<CsvRecord>) records::iterator) {
                if (!row.getFields().stream().allMatch(String::isBlank)) {
                    rows.put((int) row.getStartingLineNumber(), row.getFields());
                }
            }
            if (rows.isEmpty()) {
                return new Sheet(1, List.of(), rows);
            }
            var names = rows.firstEntry();
            rows.remove(names.getKey());
            return new Sheet(names.getKey(), names.getValue(), rows);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is wrong with the rows as rows, whatever they should hold. */
    public List<CellFault> faults() {
        List<CellFault> faults = new ArrayList<>();
        rows.forEach((number, fields) -> {
            if (fields.stream().skip(header.size()).anyMatch(field -> !field.isBlank())) {
                faults.add(CellFault.of(number, "", "sheet.fault.extra", fields.size(), header.size()));
            }
        });
        if (rows.isEmpty()) {
            faults.add(CellFault.whole("no-rows"));
        }
        return faults;
    }

    /** As a file again, each row in the line of its number. */
    public String text() {
        StringWriter text = new StringWriter();
        try (CsvWriter writer = CsvWriter.builder()
                .lineDelimiter(LineDelimiter.LF)
                .quoteStrategy(OTHER_SEPARATORS)
                .build(text)) {
            int next = 1;
            SortedMap<Integer, List<String>> all = new TreeMap<>(rows);
            all.put(line, header);
            for (Map.Entry<Integer, List<String>> row : all.entrySet()) {
                if (row.getKey() > next) {
                    writer.flush();
                    text.append("\n".repeat(row.getKey() - next));
                }
                writer.writeRecord(row.getValue().stream()
                        .map(field -> field.replaceAll("[\\r\\n]+", " "))
                        .toList());
                next = row.getKey() + 1;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    /** With other names for the columns. */
    Sheet named(UnaryOperator<String> naming) {
        return new Sheet(line, header.stream().map(naming).toList(), rows);
    }

    /** With other names by the places of the columns, counted from 0. */
    Sheet named(Map<Integer, String> names) {
        List<String> renamed = new ArrayList<>(header);
        names.forEach(renamed::set);
        return new Sheet(line, renamed, rows);
    }

    /** With other texts in some cells, by row and column; a row or a column that is not there changes nothing. */
    public Sheet with(Map<Integer, Map<Integer, String>> cells) {
        SortedMap<Integer, List<String>> changed = new TreeMap<>(rows);
        cells.forEach((row, texts) -> changed.computeIfPresent(row, (_, old) -> changed(old, texts)));
        return new Sheet(line, header, changed);
    }

    private static List<String> changed(List<String> old, Map<Integer, String> texts) {
        List<String> fields = new ArrayList<>(old);
        texts.forEach((column, text) -> {
            while (fields.size() <= column) {
                fields.add("");
            }
            if (column >= 0) {
                fields.set(column, text);
            }
        });
        return fields;
    }

    /**
     * With one entry written like another, wherever its address stands.
     *
     * @param same whether the text of a cell is the address of the entry that is not kept
     */
    public Sheet united(
            Columns columns, String emailColumn, String nameColumn, Twin.Entry kept, Predicate<String> same) {
        int email = columns.place(emailColumn);
        int name = columns.place(nameColumn);
        Map<Integer, Map<Integer, String>> cells = new HashMap<>();
        rows.forEach((number, fields) -> {
            if (same.test(columns.of(emailColumn, fields))) {
                Map<Integer, String> texts = new HashMap<>(Map.of(email, kept.email()));
                if (name >= 0) {
                    texts.put(name, kept.name());
                }
                cells.put(number, texts);
            }
        });
        return with(cells);
    }

    /** With the rows of another file that has the same columns. */
    Sheet and(Sheet other) {
        SortedMap<Integer, List<String>> both = new TreeMap<>(rows);
        both.putAll(other.rows);
        return new Sheet(line, header, both);
    }

    Sheet without(Set<Integer> lines) {
        SortedMap<Integer, List<String>> rest = new TreeMap<>(rows);
        rest.keySet().removeAll(lines);
        return new Sheet(line, header, rest);
    }

    Sheet only(Set<Integer> lines) {
        SortedMap<Integer, List<String>> chosen = new TreeMap<>(rows);
        chosen.keySet().retainAll(lines);
        return new Sheet(line, header, chosen);
    }

    /** The separator that occurs most in the row of names, outside quotation marks. */
    private static char separator(String content) {
        String header = content.lines()
                .filter(line -> !line.isBlank())
                .findFirst()
                .orElse("")
                .replaceAll("\"[^\"]*+\"?+", "");
        char best = ',';
        for (char candidate : new char[] {';', '\t'}) {
            if (count(header, candidate) > count(header, best)) {
                best = candidate;
            }
        }
        return best;
    }

    private static long count(String text, char wanted) {
        return text.chars().filter(c -> c == wanted).count();
    }
}
