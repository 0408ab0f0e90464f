package org.sightline.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openpdf.text.Document;
import org.openpdf.text.Paragraph;
import org.openpdf.text.pdf.PdfWriter;
import org.verapdf.pdfa.flavours.PDFAFlavour;

@Tag("slow")
class PdfConformanceTest {
    static Stream<Named<ReportInput>> reports() {
        return Stream.of(
                Named.of("standard", Examples.standard()),
                Named.of("standard on letter paper", onLetter(Examples.standard())),
                Named.of("the brief", as(Examples.large(), org.sightline.report.Document.BRIEF)),
                Named.of(
                        "the annex on letter paper",
                        as(onLetter(Examples.standard()), org.sightline.report.Document.ANNEX)),
                Named.of("measured with a norm", Examples.normed()),
                Named.of("with an expectation", expecting(Examples.standard())),
                Named.of("one group only", Examples.minimal()),
                Named.of("too few answers", Examples.tooFew()),
                Named.of("six groups and a long name", Examples.large()),
                Named.of("hostile texts", Examples.hostile()));
    }

    private static ReportInput as(ReportInput input, org.sightline.report.Document document) {
        return new ReportInput(
                input.scorecard(), input.questionnaire(), input.facts().as(document));
    }

    private static ReportInput expecting(ReportInput input) {
        Expectation guesses = new Expectation(
                Map.of("R", Map.of("peer", 4, "current_supervisor", 2), "D", Map.of(Expectation.OTHERS, 5)));
        return new ReportInput(
                input.scorecard(), input.questionnaire(), input.facts().expecting(guesses));
    }

    private static ReportInput onLetter(ReportInput input) {
        return new ReportInput(
                input.scorecard(), input.questionnaire(), input.facts().on(Paper.LETTER, Locale.ENGLISH));
    }

    @ParameterizedTest
    @MethodSource("reports")
    void conformsToTheArchiveStandard(ReportInput input) throws Exception {
        assertThat(Conformance.failures(ReportDocuments.pdf(input), PDFAFlavour.PDFA_2_A))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("reports")
    void conformsToUniversalAccessibility(ReportInput input) throws Exception {
        assertThat(Conformance.failures(ReportDocuments.pdf(input), PDFAFlavour.PDFUA_1))
                .isEmpty();
    }

    @Test
    void theValidatorSeesAnUntaggedDocument() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Document document = new Document()) {
            PdfWriter.getInstance(document, out);
            document.open();
            document.add(new Paragraph("no structure at all"));
        }
        assertThat(Conformance.failures(out.toByteArray(), PDFAFlavour.PDFUA_1)).isNotEmpty();
        assertThat(Conformance.failures(out.toByteArray(), PDFAFlavour.PDFA_2_A))
                .isNotEmpty();
    }
}
