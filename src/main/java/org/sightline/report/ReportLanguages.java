package org.sightline.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.SortedSet;
import java.util.TreeSet;

/** The languages of reports, and what each of them lacks. */
public final class ReportLanguages {
    private ReportLanguages() {}

    /** A text of a report: a label under its key, or a whole section, whose key is empty. */
    public record Text(String file, String key, String text) {}

    /** The languages in which reports can be written, by their ISO 639 codes. */
    public static SortedSet<String> offered() {
        return ReportTexts.inForce().languages();
    }

    /** Every text there is, as it stands in English. */
    public static List<Text> texts() {
        return of(ReportFiles.COMPLETE);
    }

    /** What a report in this language still says in English. */
    public static List<Text> missing(Locale language) {
        ReportFiles files = ReportTexts.inForce();
        Properties labels = files.ownLabels(language.getLanguage());
        return of(language.getLanguage()).stream()
                .filter(text ->
                        text.key().isEmpty() ? files.text(text.file()).isEmpty() : !labels.containsKey(text.key()))
                .toList();
    }

    private static List<Text> of(String language) {
        List<Text> texts = new ArrayList<>();
        Properties labels = ReportFiles.shipped().labels(ReportFiles.COMPLETE);
        new TreeSet<>(labels.stringPropertyNames())
                .forEach(key -> texts.add(new Text(language + "/" + ReportFiles.LABELS, key, labels.getProperty(key))));
        ReportFiles.sections().forEach(name -> texts.add(new Text(language + "/" + name, "", "")));
        return texts;
    }
}
