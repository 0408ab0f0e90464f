package org.sightline.questionnaire;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The files of one folder, sorted: the originals by their id, and translations, which belong to an original. */
final class Shelf {
    /** A file without fault. */
    record Book(String file, Reading.Valid reading) {
        Questionnaire questionnaire() {
            return reading.questionnaire();
        }

        /** A fault of this file at the line of one of its keys. */
        Fault fault(String key, String message) {
            List<String> lines = reading.text().lines().toList();
            int line = IntStream.range(0, lines.size())
                    .filter(i -> lines.get(i).startsWith(key + ":"))
                    .map(i -> i + 1)
                    .findFirst()
                    .orElse(1);
            return new Fault(file, line, message);
        }
    }

    private final Map<String, Book> originals = new LinkedHashMap<>();
    private final List<Book> translations = new ArrayList<>();
    private final List<Fault> faults;

    private Shelf(List<Fault> faults) {
        this.faults = faults;
    }

    /** @param faults takes those of the files, and of every file that uses an id again */
    static Shelf of(Map<String, Reading> readings, List<Fault> faults) {
        Shelf shelf = new Shelf(faults);
        readings.forEach((file, reading) -> {
            switch (reading) {
                case Reading.Faulty faulty -> faults.addAll(faulty.faults());
                case Reading.Valid valid -> shelf.put(new Book(file, valid));
            }
        });
        return shelf;
    }

    private void put(Book book) {
        if (book.reading().translates().isPresent()) {
            translations.add(book);
            return;
        }
        @Nullable Book first = originals.putIfAbsent(book.questionnaire().id(), book);
        if (first != null) {
            faults.add(book.fault(
                    "id",
                    "the id \"%s\" is already used by %s; give this questionnaire another id, or say whose translation it is with \"translates: %s\""
                            .formatted(
                                    book.questionnaire().id(),
                                    first.file(),
                                    first.questionnaire().language())));
        }
    }

    Map<String, Book> originals() {
        return originals;
    }

    /** Puts every translation beside its original; one that fits none, or is there already, is a fault. */
    void translate(Map<String, Original> originals) {
        Map<String, Book> seen = new LinkedHashMap<>();
        for (Book book : translations) {
            Questionnaire questionnaire = book.questionnaire();
            @Nullable Original original = originals.get(questionnaire.id());
            if (original == null) {
                faults.add(book.fault(
                        "id",
                        "there is no questionnaire \"%s\" that this could translate; correct the id"
                                .formatted(questionnaire.id())));
                continue;
            }
            @Nullable Book twin = seen.putIfAbsent(questionnaire.id() + " " + questionnaire.language(), book);
            if (twin != null) {
                faults.add(book.fault(
                        "language",
                        "%s translates \"%s\" into %s already; take one of the two out"
                                .formatted(twin.file(), questionnaire.id(), questionnaire.language())));
                continue;
            }
            List<Fault> found = original.faultsOf(book);
            faults.addAll(found);
            if (found.isEmpty()) {
                original.add(book);
            }
        }
    }
}
