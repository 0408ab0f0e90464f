package org.sightline.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.assertj.core.api.SoftAssertions;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sightline.PdfText;
import org.sightline.anonymity.Policy;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** The page on the protection of answers: the whole of it, on the web and on paper, for every policy. */
class ExplanationTest {
    @Test
    void saysAllOfIt() throws Exception {
        assertThat(TreeText.of(ExplanationTree.of(explanation(Policy.withMinimum(4)))))
                .isEqualTo(ReportTreeTest.resource("explanation.txt"));
    }

    @Test
    void takesItsNumbersFromThePolicy() {
        String strict = TreeText.of(ExplanationTree.of(explanation(new Policy(5, 9, 7, 1, 1))));
        assertThat(strict)
                .contains("from 5 answers on", "only from 9 answers on", "at least 7 people of the group")
                .contains("5 | 2.0 or lower | 4.0 or higher", "9 | 1.6 or lower | 4.4 or higher")
                .doesNotContain("best mark", "from 4 answers");
        String hostile = TreeText.of(ExplanationTree.of(explanation(Policy.withMinimum(10))));
        assertThat(hostile)
                .contains(
                        "How many people gave which answer is shown only from 10 answers on",
                        "at least 10 people of the")
                .contains("from groups of at least 10 people in all", "unless everybody else gave the best mark");
    }

    /** Word for word the same, in the same order. */
    @Test
    void saysTheSameOnTheWebAndOnPaper() throws Exception {
        for (Policy policy : policies()) {
            String web = Jsoup.parse(ReportDocuments.html(explanation(policy))).text();
            List<String> pages = PdfText.pages(ReportDocuments.pdf(explanation(policy)));
            assertThat(pages).as(policy.toString()).hasSize(1);
            assertThat(letters(pages.getFirst()))
                    .as(policy.toString())
                    .contains(letters(web.substring(0, web.indexOf("Number of answers"))))
                    .contains(letters(web.substring(web.indexOf("What is not promised"))));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de", "fr", "es"})
    void fitsOnePageOfEitherPaperWhateverIsPromised(String language) throws Exception {
        Path folder = Files.createDirectories(Path.of("target/screenshots"));
        SoftAssertions softly = new SoftAssertions();
        List<@Nullable Promise> promises = new ArrayList<>(BriefingTest.longest());
        promises.add(null);
        for (Paper paper : Paper.values()) {
            for (Policy policy : policies()) {
                for (@Nullable Promise promise : promises) {
                    byte[] pdf = ReportDocuments.pdf(new Explanation(
                            policy, Example.QUESTIONNAIRE, true, promise, paper, Locale.forLanguageTag(language)));
                    String name = language + "-" + paper + "-" + promises.indexOf(promise);
                    Files.write(folder.resolve("protection-" + name + ".pdf"), pdf);
                    softly.assertThat(ReportDocuments.pages(pdf))
                            .as(name + " " + policy)
                            .isEqualTo(1);
                }
            }
        }
        softly.assertAll();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de", "fr", "es"})
    void saysWhatIsAskedOfPastReportsWhereTheyAreAsked(String language) {
        Locale locale = Locale.forLanguageTag(language);
        List<String> few = asked(Policy.withMinimum(4), true, locale);
        List<String> many = asked(Policy.withMinimum(7), true, locale);
        assertThat(few).hasSize(asked(Policy.withMinimum(4), false, locale).size() + 1);
        assertThat(few)
                .filteredOn(line -> line.matches("(?s).*\\b5\\b.*\\b(years|Jahren|années|años)\\b.*"))
                .hasSize(1);
        assertThat(many)
                .filteredOn(line -> line.matches("(?s).*\\b7\\b.*\\b(years|Jahren|années|años)\\b.*"))
                .hasSize(1);
    }

    private static List<String> asked(Policy policy, boolean pastReports, Locale locale) {
        Explanation explanation = new Explanation(policy, Example.QUESTIONNAIRE, pastReports, Paper.A4, locale);
        return Jsoup.parse(ReportDocuments.html(explanation)).select("li").eachText();
    }

    @Test
    void givesTheSameBytes() {
        Explanation explanation = explanation(Policy.withMinimum(4));
        assertThat(ReportDocuments.pdf(explanation)).isEqualTo(ReportDocuments.pdf(explanation));
        assertThat(ReportDocuments.pdf(explanation))
                .isNotEqualTo(ReportDocuments.pdf(explanation(Policy.withMinimum(5))));
    }

    @Test
    @Tag("slow")
    void conforms() throws Exception {
        for (Policy policy : List.of(Policy.withMinimum(4), new Policy(5, 9, 7, 1, 1))) {
            byte[] pdf = ReportDocuments.pdf(explanation(policy));
            assertThat(Conformance.failures(pdf, PDFAFlavour.PDFA_2_A)).isEmpty();
            assertThat(Conformance.failures(pdf, PDFAFlavour.PDFUA_1)).isEmpty();
        }
    }

    private static List<Policy> policies() {
        List<Policy> policies = new ArrayList<>();
        for (int minimum = 3; minimum <= 10; minimum++) {
            policies.add(Policy.withMinimum(minimum));
            policies.add(new Policy(minimum, 8, 5, 1, 1));
        }
        return policies;
    }

    private static String letters(String text) {
        return Pattern.compile("[^\\p{L}\\p{N}]").matcher(text).replaceAll("");
    }

    private static Explanation explanation(Policy policy) {
        return new Explanation(policy, Example.QUESTIONNAIRE, false, Paper.A4, Locale.ENGLISH);
    }
}
