package org.sightline.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.openpdf.text.pdf.PdfArray;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfObject;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.PdfString;
import org.sightline.PdfText;

class PdfReportTest {
    @Test
    void givesTheSameBytesForTheSameReport() {
        assertThat(ReportDocuments.pdf(Examples.standard())).isEqualTo(ReportDocuments.pdf(Examples.standard()));
    }

    @Test
    void givesTheSameBytesInFourThreads() throws Exception {
        byte[] expected = ReportDocuments.pdf(Examples.hostile());
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            List<Callable<byte[]>> calls = new ArrayList<>();
            for (int i = 0; i < 12; i++) {
                calls.add(() -> ReportDocuments.pdf(Examples.hostile()));
            }
            for (Future<byte[]> printed : threads.invokeAll(calls)) {
                assertThat(printed.get()).isEqualTo(expected);
            }
        }
    }

    @Test
    void printsEveryNumberOfTheTree() throws Exception {
        String text = PdfText.of(ReportDocuments.pdf(Examples.standard()));
        assertThat(text)
                .contains("17 of 21", "81", "2.0 or", "4.8 or", "too few", "[removed]", "Clear signal from peers")
                .contains(Examples.SNAPSHOT.substring(0, 20))
                .doesNotContain("withheld");
    }

    @Test
    void printsNothingThatWasNotReleased() throws Exception {
        String text = PdfText.of(ReportDocuments.pdf(Examples.tooFew()));
        assertThat(text)
                .contains("Too few answers")
                .doesNotContain("On one page")
                .doesNotContainPattern("\\d\\.\\d");
    }

    @Test
    void printsMarkupAsItWasWritten() throws Exception {
        String text = PdfText.of(ReportDocuments.pdf(Examples.hostile()));
        assertThat(text)
                .contains(
                        "<script>alert(1)</script>",
                        "{config:x}",
                        "::: groups :::",
                        "**not bold**",
                        "O'Brien <b>*Ana*</b>");
    }

    @Test
    void everyLinkHasADestination() throws Exception {
        try (PdfReader reader = new PdfReader(ReportDocuments.pdf(Examples.standard()))) {
            Set<String> destinations = new HashSet<>();
            reader.getNamedDestination().keySet().forEach(name -> destinations.add(name.toString()));
            List<String> targets = new ArrayList<>();
            for (int page = 1; page <= reader.getNumberOfPages(); page++) {
                PdfArray annotations = reader.getPageN(page).getAsArray(PdfName.ANNOTS);
                for (int i = 0; annotations != null && i < annotations.size(); i++) {
                    PdfDictionary action = annotations.getAsDict(i).getAsDict(PdfName.A);
                    targets.add(PdfReader.getPdfObject(action.get(PdfName.D)).toString());
                }
            }
            assertThat(targets).hasSizeGreaterThan(15);
            assertThat(destinations).containsAll(targets);
        }
    }

    @Test
    void everyDrawingIsAlsoSaid() throws Exception {
        try (PdfReader reader = new PdfReader(ReportDocuments.pdf(Examples.standard()))) {
            List<String> alternatives = new ArrayList<>();
            figures(reader.getCatalog().getAsDict(new PdfName("StructTreeRoot")), alternatives);
            assertThat(alternatives)
                    .hasSizeGreaterThan(50)
                    .allMatch(text -> !text.isBlank())
                    .anyMatch(text -> text.contains("Peers 2.0 or lower"))
                    .anyMatch(text -> text.contains("Other raters too few"));
        }
    }

    private static void figures(PdfDictionary element, List<String> alternatives) {
        if (new PdfName("Figure").equals(element.getAsName(PdfName.S))) {
            PdfString alternative = element.getAsString(new PdfName("Alt"));
            alternatives.add(alternative == null ? "" : alternative.toUnicodeString());
        }
        PdfObject kids = PdfReader.getPdfObject(element.get(PdfName.K));
        if (kids instanceof PdfDictionary kid) {
            figures(kid, alternatives);
        } else if (kids instanceof PdfArray array) {
            for (int i = 0; i < array.size(); i++) {
                if (array.getDirectObject(i) instanceof PdfDictionary kid) {
                    figures(kid, alternatives);
                }
            }
        }
    }

    @Test
    void tellsNoTimeOfItsOwn() throws Exception {
        byte[] dated = ReportDocuments.pdf(Examples.standard());
        try (PdfReader reader = new PdfReader(dated)) {
            assertThat(reader.getInfo()).containsEntry("CreationDate", "D:20261030000000Z");
            assertThat(new String(reader.getMetadata(), StandardCharsets.UTF_8))
                    .contains("2026-10-30T00:00:00+00:00", "360° feedback report: Ana Ruiz");
        }
        try (PdfReader reader = new PdfReader(ReportDocuments.pdf(Examples.minimal()))) {
            assertThat(reader.getInfo()).doesNotContainKeys("CreationDate", "ModDate");
            assertThat(new String(reader.getMetadata(), StandardCharsets.UTF_8)).doesNotContain("CreateDate");
        }
    }

    @Test
    void staysSmall() {
        assertThat(ReportDocuments.pdf(Examples.standard())).hasSizeLessThanOrEqualTo(200 * 1024);
    }
}
