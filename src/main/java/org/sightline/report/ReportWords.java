package org.sightline.report;

import java.util.Locale;
import org.sightline.anonymity.Released;
import org.sightline.questionnaire.Form;
import org.sightline.questionnaire.Item;

/** How a report words a statement and what is shown of it, also for pages that show the same beside it. */
public final class ReportWords {
    private final ReportTexts texts;
    private final Numbers numbers;

    ReportWords(ReportTexts texts, Numbers numbers) {
        this.texts = texts;
        this.numbers = numbers;
    }

    /** In the language of the locale, in English where there are no reports in it. */
    public static ReportWords in(Locale locale) {
        ReportTexts texts = ReportTexts.in(locale);
        return new ReportWords(texts, new Numbers(texts));
    }

    /** The statement without its stem. */
    public String statement(Item item, String executive) {
        String wording = UserText.line(item.wording().in(Form.CURRENT)).replace("{N}", UserText.line(executive));
        return wording.isEmpty() ? wording : wording.substring(0, 1).toUpperCase(texts.locale()) + wording.substring(1);
    }

    /** A mean, a band or that there are too few; one person by role who could not see something is no group with too few. */
    public String value(Released value, boolean identified) {
        return value instanceof Released.Nothing && identified ? texts.label("none") : numbers.released(value);
    }
}
