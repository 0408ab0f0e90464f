package org.sightline.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.sightline.anonymity.Relationship;
import org.sightline.questionnaire.Questionnaire;

/** The ratings file: everything in it, by executive, or every fault of it. */
final class Ratings {
    private static final List<String> LEADING = List.of("executive", "relationship", "rater", "identified");
    private static final int EXECUTIVE = 0;
    private static final int RELATIONSHIP = 1;
    private static final int RATER = 2;
    private static final int IDENTIFIED = 3;
    private static final int LONGEST_NAME = 200;
    private static final String RELATIONSHIPS =
            Arrays.stream(Relationship.values()).map(Relationship::id).collect(Collectors.joining(", "));

    private final int items;
    private final int highest;
    private final List<String> columns;
    private final Progress progress;
    private final Map<String, Subject> subjects = new LinkedHashMap<>();

    Ratings(Questionnaire questionnaire, Progress progress) {
        this.items = questionnaire.ratedItems().size();
        this.highest = questionnaire.scale().highest();
        this.columns = new ArrayList<>(LEADING);
        this.columns.addAll(questionnaire.itemIds().toList());
        this.progress = progress;
    }

    void read(Path file, FaultList faults) throws IOException {
        new CsvFile(file, columns, faults).read(row -> {
            progress.row();
            take(row);
        });
        if (subjects.isEmpty() && !faults.any()) {
            faults.at(file, 2, 1, LEADING.getFirst(), "score.no-rows");
        }
    }

    Collection<Subject> subjects() {
        return subjects.values();
    }

    Optional<Subject> subject(String executive) {
        return Optional.ofNullable(subjects.get(executive));
    }

    /** A name as it is compared and printed: composed letters, so that two ways of typing it are one. */
    static String name(String written) {
        return Normalizer.normalize(written, Normalizer.Form.NFC);
    }

    static Optional<Relationship> relationship(CsvFile.Row row, int column) {
        String id = row.field(column);
        Optional<Relationship> relationship = Arrays.stream(Relationship.values())
                .filter(one -> one.id().equals(id))
                .findFirst();
        if (relationship.isEmpty()) {
            row.fault(column, "score.relationship", RELATIONSHIPS, FaultList.shown(id));
        }
        return relationship;
    }

    private void take(CsvFile.Row row) {
        String executive = name(row.field(EXECUTIVE));
        boolean named = named(row, executive);
        Optional<Relationship> relationship = relationship(row, RELATIONSHIP);
        String rater = name(row.field(RATER));
        boolean self = relationship.filter(Relationship.SELF::equals).isPresent();
        if (rater.isEmpty() && !self) {
            row.fault(RATER, "score.rater-missing");
        }
        boolean identified = identified(row, relationship);
        Optional<byte[]> values = values(row);
        if (named && relationship.isPresent()) {
            Subject subject = subjects.computeIfAbsent(executive, name -> new Subject(name, items));
            if (self && subject.has(Relationship.SELF)) {
                row.fault(RELATIONSHIP, "score.self-twice", FaultList.shown(executive));
            } else if (subject.row(rater).isPresent()) {
                row.fault(RATER, "score.rater-twice", FaultList.shown(rater), FaultList.shown(executive));
            } else {
                // a row with faults is kept too: no file is written any more, but later rows are held against it
                subject.add(relationship.get(), identified, values.orElseGet(() -> new byte[items]), rater);
            }
        }
    }

    private static boolean named(CsvFile.Row row, String executive) {
        if (executive.isEmpty()) {
            row.fault(EXECUTIVE, "score.executive-missing");
        } else if (executive.length() > LONGEST_NAME) {
            row.fault(EXECUTIVE, "score.executive-long", LONGEST_NAME);
        } else if (executive.codePoints().anyMatch(Character::isISOControl)) {
            row.fault(EXECUTIVE, "score.executive-control");
        } else {
            return true;
        }
        return false;
    }

    private static boolean identified(CsvFile.Row row, Optional<Relationship> relationship) {
        String value = row.field(IDENTIFIED);
        if (value.isEmpty()) {
            return false;
        }
        if (!value.equals("yes")) {
            row.fault(IDENTIFIED, "score.identified", FaultList.shown(value));
            return false;
        }
        if (relationship.isPresent() && relationship.get() != Relationship.CURRENT_SUPERVISOR) {
            row.fault(IDENTIFIED, "score.identified-whom", relationship.get().id());
            return false;
        }
        return true;
    }

    private Optional<byte[]> values(CsvFile.Row row) {
        byte[] values = new byte[items];
        boolean sound = true;
        for (int i = 0; i < items; i++) {
            String cell = row.field(LEADING.size() + i);
            if (cell.length() == 1 && cell.charAt(0) >= '1' && cell.charAt(0) <= '0' + highest) {
                values[i] = (byte) (cell.charAt(0) - '0');
            } else if (!cell.isEmpty()) {
                row.fault(LEADING.size() + i, "score.cell", highest, FaultList.shown(cell));
                sound = false;
            }
        }
        return sound ? Optional.of(values) : Optional.empty();
    }
}
