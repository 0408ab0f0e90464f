package org.sightline.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.openpdf.text.pdf.PdfReader;
import org.sightline.PdfText;

/** A report in parts: chosen sections, one section by itself, sentences in the coach's words, copies with a name. */
class ReportPartsTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 2);

    private final ReportInput standard = Examples.standard();

    @Test
    void listsItsSections() {
        assertThat(ReportDocuments.sections(standard))
                .contains(
                        new Part("summary", "On one page", false),
                        new Part("theme-R", "Interpersonal relationships", false))
                .extracting(Part::id)
                .startsWith("reading", "raters", "summary")
                .endsWith("practices", "plan", "method", "rules");
        assertThat(ReportDocuments.sections(Examples.tooFew()))
                .containsExactly(new Part("letter", "Too few answers for a report", false));
    }

    @Test
    void showsEachSectionByItself() {
        for (Part part : ReportDocuments.sections(standard)) {
            Document page = Jsoup.parseBodyFragment(ReportDocuments.htmlOf(standard, part.id()));
            assertThat(page.select("section"))
                    .singleElement()
                    .extracting(Element::id)
                    .isEqualTo(part.id());
            assertThat(page.select("h2"))
                    .singleElement()
                    .extracting(Element::text)
                    .isEqualTo(part.title());
            assertThat(page.select("a[href^=#]").eachAttr("href"))
                    .allMatch(target -> page.getElementById(target.substring(1)) != null);
        }
        assertThatThrownBy(() -> ReportDocuments.htmlOf(standard, "letter"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("letter");
    }

    @Test
    void leavesOutWhatIsNotChosen() throws Exception {
        Set<String> shown = Set.of("summary", "theme-R");
        Set<String> others = ReportDocuments.sections(standard).stream()
                .map(Part::id)
                .filter(id -> !shown.contains(id))
                .collect(Collectors.toSet());
        ReportInput chosen = with(standard.facts().without(others).without(Set.of("unheard-of")));
        assertThat(ReportDocuments.sections(chosen))
                .extracting(Part::id)
                .containsExactly("raters", "summary", "theme-R", "method", "rules");
        String web = Jsoup.parse(ReportDocuments.html(chosen)).text();
        String paper = PdfText.of(ReportDocuments.pdf(chosen));
        assertThat(List.of(web, paper))
                .allSatisfy(text -> assertThat(text)
                        .contains("Who answered", "Method and confidentiality", "Interpersonal relationships")
                        .contains("Left out of this copy: How to read this report; You and others;")
                        .doesNotContain("Miriam Okafor Ana", "First step"));
        Document page = Jsoup.parseBodyFragment(ReportDocuments.html(chosen));
        assertThat(page.select("a[href^=#]").eachAttr("href"))
                .allMatch(target -> page.getElementById(target.substring(1)) != null);
    }

    @Test
    void namesEachSentenceAndItsFigures() {
        List<Sentence> sentences = ReportDocuments.sentences(standard);
        assertThat(sentences).extracting(Sentence::id).doesNotHaveDuplicates();
        assertThat(sentences).allSatisfy(sentence -> {
            assertThat(sentence.id()).startsWith(sentence.rule() + ":");
            assertThat(sentence.figures()).isNotEmpty().allMatch(sentence.text()::contains);
            assertThat(sentence.keepsFigures(sentence.text())).isTrue();
        });
        assertThat(sentences.getFirst())
                .isEqualTo(new Sentence(
                        "strength.theme:D",
                        "strength.theme",
                        "Developmental contribution: the groups together put it at 4.1 (likely range 3.9–4.3).",
                        List.of("4.1", "3.9–4.3")));
        assertThat(ReportDocuments.sentences(Examples.tooFew())).isEmpty();
    }

    @Test
    void printsTheCoachsWordsAndSaysSo() throws Exception {
        Rewording worded = new Rewording(
                "People grow with you: 4.1, and the likely range of 3.9–4.3 leaves no doubt.", "Miriam Okafor", DAY);
        ReportInput input = with(standard.facts().reworded(Map.of("strength.theme:D", worded)));
        Element finding = Jsoup.parse(ReportDocuments.html(input)).expectFirst("[data-rule=strength.theme]");
        assertThat(finding.text()).startsWith(worded.text()).contains("Worded by Miriam Okafor, 2 November 2026");
        assertThat(PdfText.of(ReportDocuments.pdf(input)))
                .contains("leaves no doubt", "Worded by Miriam Okafor, 2 November 2026");
        assertThat(ReportDocuments.sentences(input)).isEqualTo(ReportDocuments.sentences(standard));
    }

    @Test
    void keepsItsOwnWordsWhereFiguresWereChanged() {
        for (String text : List.of(
                "A strong 4.2 (likely range 3.9–4.3).",
                "People grow with you.",
                "4.1, 3.9–4.3, and all 7 of them agree.",
                "  ")) {
            Map<String, Rewording> words = Map.of("strength.theme:D", new Rewording(text, "Miriam Okafor", DAY));
            assertThat(ReportDocuments.html(with(standard.facts().reworded(words))))
                    .isEqualTo(ReportDocuments.html(standard));
        }
    }

    @Test
    void marksEveryPageOfACopy() throws Exception {
        ReportInput copy = with(standard.facts().copyFor("Miriam Okafor", DAY));
        assertThat(ReportDocuments.html(copy)).contains("Copy for", "Miriam Okafor, 2 November 2026");
        try (PdfReader reader = new PdfReader(ReportDocuments.pdf(copy));
                PdfReader plain = new PdfReader(ReportDocuments.pdf(standard))) {
            for (int page = 1; page <= reader.getNumberOfPages(); page++) {
                assertThat(slanted(reader, page)).as("page " + page).isTrue();
                assertThat(slanted(plain, page)).isFalse();
            }
        }
    }

    /** Whether an artifact runs across the page: the extractor of text passes over artifacts, as readers' tools do. */
    private static boolean slanted(PdfReader reader, int page) throws Exception {
        return new String(reader.getPageContent(page), StandardCharsets.ISO_8859_1).contains("0.58779 0.80902");
    }

    @Test
    void sendsEverySentenceBackToItsCells() throws Exception {
        Element why = Jsoup.parse(ReportDocuments.html(standard)).expectFirst("[data-rule=conversation.item] details");
        assertThat(why.text())
                .startsWith("Why does it say this? Rule C5:")
                .contains("Chooses people whose strengths differ from their own 2.4");
        assertThat(PdfText.of(ReportDocuments.pdf(standard))).contains("C5", "Why the report says what it says");
    }

    @Test
    void comparesWithWhatWasExpected() throws Exception {
        assertThat(ReportDocuments.sections(standard)).extracting(Part::id).doesNotContain("expected");
        Expectation guesses =
                new Expectation(Map.of("C", Map.of(Expectation.OTHERS, 4, "peer", 2), "X", Map.of("peer", 1)));
        ReportInput input = with(standard.facts().expecting(guesses));
        assertThat(ReportDocuments.sections(input))
                .extracting(Part::id)
                .startsWith("reading", "raters", "expected", "summary");
        ReportInput nothing = with(standard.facts().expecting(new Expectation(Map.of())));
        assertThat(ReportDocuments.html(nothing)).isEqualTo(ReportDocuments.html(standard));
        assertThat(Jsoup.parse(ReportDocuments.htmlOf(input, "expected")).text())
                .contains("Changing and adapting in a transition 4 2.6 −1.4 lower than you expected")
                .contains("Changing and adapting in a transition 2 2.0 −0.1 about as you expected");
        assertThat(PdfText.of(ReportDocuments.pdf(with(input.facts().as(org.sightline.report.Document.BRIEF)))))
                .contains("What you expected", "lower than you");
    }

    @Test
    void isTwoPagesShort() throws Exception {
        for (ReportInput one : List.of(standard, Examples.minimal(), Examples.large(), Examples.hostile())) {
            for (Paper paper : Paper.values()) {
                ReportFacts facts =
                        one.facts().on(paper, java.util.Locale.ENGLISH).as(org.sightline.report.Document.BRIEF);
                try (PdfReader brief = new PdfReader(ReportDocuments.pdf(Examples.input(one.scorecard(), facts)))) {
                    assertThat(brief.getNumberOfPages()).isEqualTo(2);
                }
            }
        }
    }

    @Test
    void keepsTheAnnexForTheCoach() throws Exception {
        ReportInput annex = with(standard.facts().as(org.sightline.report.Document.ANNEX));
        assertThat(PdfText.of(ReportDocuments.pdf(annex)))
                .contains("For the coach alone.", "What it might mean", "How sure it is")
                .contains("81 % answered. Those who did not could not change the picture much.")
                .doesNotContain("She asks what I would do");
        assertThat(ReportDocuments.sections(annex)).extracting(Part::id).startsWith("annex", "annex-hypotheses");
    }

    @Test
    void refusesAGuessOutsideTheScale() {
        assertThatThrownBy(() -> new Expectation(Map.of("R", Map.of("peer", 6))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("6");
    }

    private ReportInput with(ReportFacts facts) {
        return Examples.input(standard.scorecard(), facts);
    }
}
