package org.sightline.library;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.sightline.questionnaire.OpenQuestion;
import org.sightline.questionnaire.Scale;

/** The lists of choices of a form: one is the scale, others belong to open questions. */
final class XlsChoices {
    static final String CANNOT_SAY = "cannot_say";

    /** More than any list may have, which then is a fault. */
    private static final int ENOUGH = 20;

    /** How others call the answer that is none. */
    private static final Set<String> NO_ANSWER = Set.of(
            CANNOT_SAY,
            "cannotsay",
            "na",
            "n_a",
            "n/a",
            "dk",
            "dont_know",
            "no_answer",
            "not_applicable",
            "88",
            "98",
            "99",
            "-99");

    private final XlsTable table;
    private final XlsWords words;
    private final boolean own;
    private final List<String> faults;

    XlsChoices(XlsTable table, XlsWords words, boolean own, List<String> faults) {
        this.table = table;
        this.words = words;
        this.own = own;
        this.faults = faults;
    }

    private List<Integer> rows(String list) {
        List<Integer> rows = new ArrayList<>();
        for (int row : table.numbers()) {
            if (rows.size() < ENOUGH && table.text(row, "list_name").equals(list)) {
                rows.add(row);
            }
        }
        return rows;
    }

    private boolean known(String list, String cell) {
        boolean known = !rows(list).isEmpty();
        if (!known) {
            faults.add(
                    cell + ": the sheet \"choices\" has no list \"" + list + "\"; add its rows, or correct the name");
        }
        return known;
    }

    /** The points from the lowest to the highest, as they stand in the list. */
    List<Scale.Point> points(String list, String cell) {
        List<Scale.Point> points = new ArrayList<>();
        if (known(list, cell)) {
            for (int row : rows(list)) {
                String name = table.text(row, "name").toLowerCase(Locale.ROOT);
                boolean none = own ? name.equals(CANNOT_SAY) : NO_ANSWER.contains(name);
                String place = none ? "scale.cannot-say" : "scale." + (points.size() + 1);
                words.take(table, row, "label", place);
                if (!none) {
                    points.add(new Scale.Point(points.size() + 1, words.of(place)));
                }
            }
        }
        return points;
    }

    List<OpenQuestion.Option> options(String list, String place, String cell) {
        List<OpenQuestion.Option> options = new ArrayList<>();
        if (known(list, cell)) {
            for (int row : rows(list)) {
                String id = table.text(row, "name");
                words.take(table, row, "label", place + "/" + id);
                options.add(new OpenQuestion.Option(id, words.of(place + "/" + id)));
            }
        }
        return options;
    }
}
