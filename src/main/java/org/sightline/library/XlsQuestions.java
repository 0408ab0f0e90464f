package org.sightline.library;

import java.util.List;
import org.sightline.questionnaire.OpenQuestion;
import org.sightline.questionnaire.Wording;

/** The open questions of a survey sheet, each in one row or in a group of rows. */
final class XlsQuestions {
    private static final int USUAL_LENGTH = 600;

    private final XlsTable table;
    private final XlsWords words;
    private final boolean own;
    private final List<String> faults;

    XlsQuestions(XlsTable table, XlsWords words, boolean own, List<String> faults) {
        this.table = table;
        this.words = words;
        this.own = own;
        this.faults = faults;
    }

    OpenQuestion question(int row, String id, List<OpenQuestion.Part> parts, List<OpenQuestion.Choice> beside) {
        Wording wording = words.wording(table, row, id, own);
        words.take(table, row, "sightline_supervisors_current", id + ".supervisors.current");
        words.take(table, row, "sightline_supervisors_past", id + ".supervisors.past");
        String current = words.of(id + ".supervisors.current");
        String past = words.of(id + ".supervisors.past");
        boolean apart = !current.isEmpty() || !past.isEmpty();
        return new OpenQuestion(
                id, wording, apart ? new Wording(current, past, wording.self()) : null, parts, beside, length(row));
    }

    private int length(int row) {
        String written = table.text(row, "sightline_length");
        if (written.isEmpty()) {
            return USUAL_LENGTH;
        }
        if (!written.matches("\\d{1,6}")) {
            faults.add(table.at(row, "sightline_length") + ": \"" + written
                    + "\" is no whole number; write one from 50 to 2000");
            return USUAL_LENGTH;
        }
        return Integer.parseInt(written);
    }
}
