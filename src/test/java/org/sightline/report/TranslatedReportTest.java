package org.sightline.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.sightline.questionnaire.QuestionnaireLibrary;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** A report in another language than its answers were given in: every word of the product's own is translated. */
class TranslatedReportTest {
    /** Words that no sentence of a translated report has, and numbers as English has them. */
    private static final Map<String, String> FOREIGN = Map.of(
            "de", "\\b(the|people|others|and|statement|groups?) ",
            "es", "\\b(the|people|others|and|statement|groups?|und|die) ");

    @ParameterizedTest
    @MethodSource("org.sightline.report.ShippedLanguagesTest#languages")
    void saysEverythingInItsLanguage(String language) throws Exception {
        for (Document document : Document.values()) {
            ReportInput input = translated(Examples.standard(), language, document);
            String text = TreeText.of(ReportTree.of(input));
            assertThat(text)
                    .doesNotContainPattern(FOREIGN.getOrDefault(language, FOREIGN.get("es")))
                    .doesNotContainPattern("(?<!BY-)(?<!by/)\\d\\.\\d");
            byte[] pdf = ReportDocuments.pdf(input);
            for (PDFAFlavour flavour : List.of(PDFAFlavour.PDFUA_1, PDFAFlavour.PDFA_2_A)) {
                assertThat(Conformance.failures(pdf, flavour))
                        .as(language + " " + document)
                        .isEmpty();
            }
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "de | 30. Oktober 2026 | wahrscheinlicher Bereich 3,9–4,3 | Deutliches Signal: ",
                "fr | 30 octobre 2026 | 3,9–4,3 | Signal clair",
                "es | 30 de octubre de 2026 | 3,9–4,3 | Señal clara"
            })
    void writesNumbersAndDaysAsItsReadersDo(String language, String day, String range, String signal) {
        assertThat(ReportDocuments.html(translated(Examples.standard(), language, Document.FULL)))
                .contains(day, range, signal);
    }

    private static ReportInput translated(ReportInput input, String language, Document document) {
        Locale locale = Locale.of(language);
        return new ReportInput(
                input.scorecard(),
                QuestionnaireLibrary.load(Optional.empty())
                        .find("executive-360", locale)
                        .orElseThrow(),
                input.facts().reviewed(List.of(), "").on(Paper.A4, locale).as(document));
    }
}
