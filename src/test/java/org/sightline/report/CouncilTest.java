package org.sightline.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sightline.anonymity.Policy;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** The pack for a works council: all of it, in every language, on paper as on the web. */
class CouncilTest {
    private static CouncilPack pack(String language, boolean sealed) {
        return new CouncilPack(
                "Spring <b>2026</b> & more",
                "Nordwind AG",
                Policy.withMinimum(4),
                Example.QUESTIONNAIRE,
                sealed,
                LocalDate.of(2026, 4, 30),
                List.of("Promised word for word.", "Nobody sees who answered."),
                List.of(
                        new CouncilPack.Mail("Invitation", "When the campaign starts"),
                        new CouncilPack.Mail("Reminder", "12 April 2026")),
                List.of("Administrator", "Coach", "Person rated", "Auditor", "Method owner"),
                List.of(
                        new CouncilPack.Sight("Single answers", List.of(false, false, false, false, false)),
                        new CouncilPack.Sight("The report", List.of(false, true, true, false, false))),
                new CouncilPack.Times(90, 12, 24, 24, 35),
                sealed ? new CouncilPack.Seal(LocalDate.of(2026, 5, 1), 23, 19, "ab".repeat(16), true) : null,
                sealed
                        ? new CouncilPack.Attack(
                                LocalDate.of(2026, 3, 1),
                                "1.0",
                                true,
                                List.of(new CouncilPack.Finding("T2", "One answer from the report", 4321, 0, true)))
                        : null,
                LocalDate.of(2026, 3, 2),
                Paper.A4,
                Locale.forLanguageTag(language));
    }

    @Test
    void saysAllOfIt() {
        String text = Jsoup.parse(ReportDocuments.html(pack("en", true))).text();
        assertThat(text)
                .contains("Purpose lock: development only", "Promised word for word.", "12 April 2026")
                .contains("from 4 answers on", "90 days after the close", "24 months after the seal", "after 35 days")
                .contains("The report no yes yes no no", "Single answers no no no no no")
                .contains("ab".repeat(16), "every attack failed", "4321")
                .contains("Spring <b>2026</b> & more", "What is not promised");
        Example.QUESTIONNAIRE.themes().forEach(theme -> assertThat(text).contains(theme.title()));
        assertThat(text)
                .contains("Only those who once reported", "since: have a larger role; led people for the first time")
                .contains("from 5 such people on");
        assertThat(Jsoup.parse(ReportDocuments.html(pack("en", false))).text())
                .doesNotContain("once reported")
                .contains("not sealed yet", "No result lies on this installation");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de", "fr", "es"})
    void isMadeInEveryLanguage(String language) throws Exception {
        byte[] pdf = ReportDocuments.pdf(pack(language, true));
        assertThat(pdf).isEqualTo(ReportDocuments.pdf(pack(language, true)));
        assertThat(ReportDocuments.pages(pdf)).isBetween(6, 12);
        Path folder = Files.createDirectories(Path.of("target/screenshots"));
        Files.write(folder.resolve("council-" + language + ".pdf"), pdf);
    }

    @Test
    @Tag("slow")
    void conforms() throws Exception {
        for (boolean sealed : new boolean[] {true, false}) {
            byte[] pdf = ReportDocuments.pdf(pack("de", sealed));
            assertThat(Conformance.failures(pdf, PDFAFlavour.PDFA_2_A)).isEmpty();
            assertThat(Conformance.failures(pdf, PDFAFlavour.PDFUA_1)).isEmpty();
        }
    }
}
