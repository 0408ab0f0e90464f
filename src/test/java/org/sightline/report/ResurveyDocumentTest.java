package org.sightline.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sightline.anonymity.Relationship.CURRENT_DIRECT_REPORT;
import static org.sightline.anonymity.Relationship.PAST_DIRECT_REPORT;
import static org.sightline.anonymity.Relationship.PEER;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sightline.scoring.Scorecard;
import org.sightline.scoring.TwoSurveys;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** What lies between two surveys: in words and numbers on the web, and on two or three pages whatever people are called. */
class ResurveyDocumentTest {
    private static Scorecard before(String name) {
        return new TwoSurveys(4)
                .said(CURRENT_DIRECT_REPORT, 3, 3, 3, 4, 2)
                .said(PAST_DIRECT_REPORT, 3, 4, 4, 5)
                .said(PEER, 3, 3, 4, 4)
                .named(4)
                .of(name);
    }

    private static Scorecard now(String name) {
        return new TwoSurveys(4)
                .said(CURRENT_DIRECT_REPORT, 5, 4, 4, 4, 4)
                .said(PAST_DIRECT_REPORT, 4, 4, 4)
                .said(PEER, 3, 4, 4, 4)
                .of(name);
    }

    private static ReportInput input(Scorecard scorecard, String campaign, LocalDate closed, Locale locale) {
        return new ReportInput(
                scorecard,
                Example.QUESTIONNAIRE,
                ReportFacts.of(scorecard)
                        .in("Miriam Okafor", "Calder & Voss", campaign, closed)
                        .on(Paper.A4, locale));
    }

    private static Resurvey resurvey(String name, String goal, Locale locale) {
        return new Resurvey(
                input(before(name), "Leadership 2025", LocalDate.of(2025, 10, 30), Locale.ENGLISH),
                input(now(name), "Leadership <2026>", LocalDate.of(2026, 7, 31), locale),
                goal);
    }

    @Test
    void saysWhatChangedAndHowSureThatIs() {
        Document page = Jsoup.parse(
                ReportDocuments.html(resurvey("Ana Ruiz", "Let others decide, and say so.", Locale.ENGLISH)));
        String text = page.text();
        assertThat(text)
                .contains("“Leadership 2025” until 30 October 2025 with 14 people")
                .contains("“Leadership <2026>” until 31 July 2026 with 12")
                .contains("Leans higher, by more than chance would move in 80 of 100 cases: ")
                .contains("Whether you have changed, whether other people answered")
                .contains("What you set out to do Let others decide, and say so.")
                .contains("Direct reports: 9 people before, 8 people now")
                .contains("Peers: 4 people before, 4 people now")
                .contains("both are put together here")
                .contains("A supervisor who is shown by role is one person")
                .contains("You are compared with yourself alone");
        // peers: 3.5 to 3.75, .75 sqrt(1/2) = .53 and 1.96 times that
        assertThat(text).contains("Standard error 0.53; chance alone moves up to 1.04.");
        // reports put together: (15 + 16) / 9 = 3.44, (21 + 12) / 8 = 4.125; .75 sqrt(1/9 + 1/8)
        assertThat(text).contains("Standard error 0.36; chance alone moves up to 0.71.");
        assertThat(page.select("table").get(1).select("tbody tr").eachText().getFirst())
                .contains("3.4 4.1 +0.7");
        assertThat(page.expectFirst("svg[role=img]").outerHtml()).contains("Before", "Now");
    }

    @Test
    void showsThenAndNowWithinEachSurveyOrWhyNot() {
        String text = Jsoup.parse(ReportDocuments.html(resurvey("Ana Ruiz", "", Locale.ENGLISH)))
                .select("#resurvey-then")
                .text();
        assertThat(text)
                .contains("Leadership 2025 Past direct reports and Current direct reports")
                // 4.0 then and 3.0 now: .75 sqrt(1/4 + 1/5) = .50
                .contains("Standard error 0.50; chance alone moves up to 0.99.", "lower now")
                .contains("Leadership <2026> Current and past direct reports are shown together");
    }

    @Test
    void saysSoWhereNothingCanBeCompared() {
        Scorecard peers = new TwoSurveys(4).said(PEER, 3, 3, 4, 4).of("Ana Ruiz");
        Scorecard reports =
                new TwoSurveys(4).said(CURRENT_DIRECT_REPORT, 3, 3, 4, 4).of("Ana Ruiz");
        String text = Jsoup.parse(ReportDocuments.html(new Resurvey(
                        input(peers, "Then", LocalDate.of(2025, 10, 30), Locale.ENGLISH),
                        input(reports, "Now", LocalDate.of(2026, 10, 30), Locale.ENGLISH),
                        "")))
                .text();
        assertThat(text)
                .contains("Nothing of this can be compared")
                .contains("the later survey has no group of the same people: Peers.")
                .contains("the earlier survey has no group of the same people: Current direct reports.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de", "fr", "es"})
    void isAnAccessiblePdfOfTwoOrThreePages(String language) throws Exception {
        Resurvey resurvey = resurvey(
                language.equals("en")
                        ? "Ana Ruiz"
                        : "Maximiliane-Theodora Freifrau von Hohenstein-Weissenburg zu Grünwald",
                "Let others decide, and say so. ".repeat(6),
                Locale.forLanguageTag(language));
        byte[] pdf = ReportDocuments.pdf(resurvey);
        keep(pdf, language);
        assertThat(ReportDocuments.pages(pdf)).isBetween(2, 3);
        assertThat(ReportDocuments.pdf(resurvey)).isEqualTo(pdf);
        assertThat(Conformance.failures(pdf, PDFAFlavour.PDFA_2_A)).isEmpty();
        assertThat(Conformance.failures(pdf, PDFAFlavour.PDFUA_1)).isEmpty();
    }

    private static void keep(byte[] pdf, String language) throws IOException {
        Path folder = Files.createDirectories(Path.of("target/resurvey"));
        Files.write(folder.resolve(language + ".pdf"), pdf);
    }
}
