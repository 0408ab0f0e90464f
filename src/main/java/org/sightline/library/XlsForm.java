package org.sightline.library;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sightline.questionnaire.Edition;
import org.sightline.sheet.Book;

/**
 * A questionnaire as an XLSForm, the workbook of sheets {@code survey}, {@code choices} and {@code settings} that ODK, Kobo and others
 * read (xlsform.org).
 *
 * <p>Groups are themes, {@code select_one} a statement, {@code text} an open question; {@code label} is the wording for people who
 * work together now and {@code hint} the description of a theme, each once per language as in {@code label::Français (fr)}. What the
 * format has no place for stands in columns of our own, which other programs pass over:
 *
 * <ul>
 *   <li>{@code sightline_past}, {@code sightline_self}, {@code sightline_supervisors_current} and {@code
 *       sightline_supervisors_past}, per language: the other wordings.
 *   <li>{@code sightline_reversed}: yes for a warning sign.
 *   <li>{@code sightline_kind}: of a group, derailment, development, pair or question (an open question in several parts); of a
 *       text, box where it is the question's own.
 *   <li>{@code sightline_length}: the most characters of an answer.
 *   <li>In the settings {@code sightline_format}, and per language {@code sightline_title}, {@code sightline_licence} and {@code
 *       sightline_stem_current}, {@code _past} and {@code _self}.
 * </ul>
 *
 * <p>With these columns nothing is lost on the way out and back in. A form of others comes without them: its label then stands in
 * all wordings, and stem and "cannot say" are those of the supplied questionnaire, for somebody to go over.
 */
final class XlsForm {
    /** The most a file may have as it is sent. */
    static final int LARGEST = 1024 * 1024;

    private XlsForm() {}

    /** What came of opening a form. */
    sealed interface Opened {
        /** @param missing the places that each translation lacks; in the edition the original's words stand there */
        record Valid(Edition edition, Map<String, Set<String>> missing) implements Opened {}

        /** @param faults at least one, each with its sheet, row and column */
        record Faulty(List<String> faults) implements Opened {
            public Faulty {
                faults = List.copyOf(faults);
            }
        }
    }

    /** Whether a file is a workbook rather than a pack, which is a zip too. */
    static boolean looksLike(byte[] file) {
        return Book.looksLike(file) && new String(file, StandardCharsets.ISO_8859_1).contains("[Content_Types].xml");
    }

    /** @param missing the places that each translation lacks: they stay blank */
    static byte[] file(Edition edition, Map<String, Set<String>> missing) {
        return new XlsFormWriting(edition, missing).book().file();
    }

    /**
     * Opens a form. Nothing is thrown, whatever the bytes.
     *
     * @param supplied has the words that a form of others lacks
     */
    static Opened open(byte[] file, Edition supplied) {
        Optional<Book> book = file.length > LARGEST ? Optional.empty() : Book.of(file);
        return book.isEmpty()
                ? new Opened.Faulty(List.of(
                        "the file is no Excel workbook that can be read, or a very large one; save it again as .xlsx"))
                : new XlsFormReading(book.get(), supplied).opened();
    }
}
