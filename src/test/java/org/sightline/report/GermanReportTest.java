package org.sightline.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.sightline.questionnaire.Questionnaire;
import org.sightline.questionnaire.QuestionnaireLibrary;

/** A report in another language than its answers were given in: every word of the product's own is German. */
class GermanReportTest {
    private static final Questionnaire GERMAN = QuestionnaireLibrary.load(Optional.empty())
            .find("executive-360", Locale.GERMAN)
            .orElseThrow();

    @Test
    void saysEverythingInGerman() throws Exception {
        for (Document document : Document.values()) {
            ReportInput input = german(Examples.standard(), document);
            String text = TreeText.of(ReportTree.of(input));
            assertThat(text)
                    .doesNotContainPattern("\\b(the|people|others|and|statement|groups?) ")
                    .doesNotContainPattern("(?<!BY-)(?<!by/)\\d\\.\\d");
            assertThat(Conformance.failures(ReportDocuments.pdf(input), org.verapdf.pdfa.flavours.PDFAFlavour.PDFUA_1))
                    .isEmpty();
        }
    }

    @Test
    void writesNumbersAndDaysAsGermansDo() {
        assertThat(ReportDocuments.html(german(Examples.standard(), Document.FULL)))
                .contains("30. Oktober 2026", "wahrscheinlicher Bereich 3,9–4,3", "Deutliches Signal: ");
    }

    private static ReportInput german(ReportInput input, Document document) {
        return new ReportInput(
                input.scorecard(),
                GERMAN,
                input.facts()
                        .reviewed(java.util.List.of(), "")
                        .on(Paper.A4, Locale.GERMAN)
                        .as(document));
    }
}
