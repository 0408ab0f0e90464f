package org.sightline.report;

import java.util.List;
import java.util.Locale;

/**
 * The steps of an executive on one page. All its words are final and in the language of the locale.
 *
 * @param head what stands small at the top
 * @param subject what the document is about, for whoever lists documents
 * @param lead one line under the title
 * @param step what the first column is called
 * @param state what the second is called
 * @param note what is not in it
 */
public record StepSheet(
        String head,
        String title,
        String subject,
        String lead,
        String step,
        String state,
        List<Row> rows,
        String note,
        Paper paper,
        Locale locale) {
    public StepSheet {
        rows = List.copyOf(rows);
    }

    /** A step and how far it is. */
    public record Row(String step, String state) {}
}
