package org.sightline.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sightline.anonymity.Policy;
import org.sightline.anonymity.Protection;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** An executive's briefing: all of it on the web, and on two pages whatever people write. */
class BriefingTest {
    private static final List<String> COACHING =
            List.of("goal", "questions", "barriers", "notes", "coached", "briefed");
    private static final List<String> SURVEY =
            List.of("asked", "one", "who", "progress", "comments", "report", "writing");
    private static final LocalDate DAY = LocalDate.of(2026, 4, 30);

    private static Briefing briefing(String language, Paper paper, boolean survey) {
        return briefing(language, paper, survey, 240, "Ana Ruiz", "I look forward to this.", List.of(), null);
    }

    private static Briefing briefing(
            String language,
            Paper paper,
            boolean survey,
            int agreed,
            String name,
            String words,
            List<Briefing.Concern> concerns,
            @Nullable Promise promise) {
        List<Briefing.Step> steps = new ArrayList<>(
                List.of(new Briefing.Step("briefing", 15, null), new Briefing.Step("barriers", 5, null)));
        if (survey) {
            steps.add(new Briefing.Step("naming", 20, DAY.minusDays(30)));
            steps.add(new Briefing.Step("answers", 15, DAY));
        }
        steps.add(new Briefing.Step(survey ? "talk" : "first", 90, null));
        steps.add(new Briefing.Step("plan", 30, null));
        steps.add(new Briefing.Step("follow-up", 30, null));
        steps.add(new Briefing.Step("rest", 35, null));
        Briefing.@Nullable Survey asked =
                survey ? new Briefing.Survey("Spring <b>2026</b> & more", Policy.of(5, Protection.BOTH_ENDS)) : null;
        List<Briefing.Sight> sights = new ArrayList<>();
        COACHING.forEach(id -> sights.add(sight(id)));
        if (survey) {
            SURVEY.forEach(id -> sights.add(sight(id)));
        }
        return new Briefing(
                name,
                "Miriam Okafor",
                "Nordwind AG",
                words,
                concerns,
                steps,
                agreed,
                asked,
                sights,
                promise,
                LocalDate.of(2026, 3, 2),
                paper,
                Locale.forLanguageTag(language));
    }

    private static Briefing.Sight sight(String id) {
        Briefing.May own = id.equals("report") ? Briefing.May.RELEASED : Briefing.May.YES;
        Briefing.May coach = List.of("barriers", "writing").contains(id) ? Briefing.May.SHARED : Briefing.May.YES;
        return new Briefing.Sight(id, List.of(own, coach, Briefing.May.NO, Briefing.May.NO));
    }

    /** As much as anybody can write, and as wide. */
    private static Briefing fullest(String language, Paper paper, boolean survey, Promise promise) {
        return briefing(
                language,
                paper,
                survey,
                120,
                "Maximiliane-Theodora Freifrau von Hohenstein-Weissenburg zu Grünwald",
                "WORDS ".repeat(50).strip(),
                List.of(
                        new Briefing.Concern(
                                "A".repeat(20) + " stands in the way, you say.", "Long advice ".repeat(18)),
                        new Briefing.Concern(
                                "B".repeat(20) + " stands in the way, you say.", "Long advice ".repeat(18))),
                promise);
    }

    /** As long as a sponsor may make it: in one go, in a few paragraphs, in as many lines as there can be. */
    static List<Promise> longest() {
        String paragraph = "PROMISE ".repeat(18).strip();
        return Stream.of(
                        "PROMISE ".repeat(75),
                        String.join("\n\n", paragraph, paragraph, paragraph, paragraph),
                        "I\n\n".repeat(200),
                        "I\n".repeat(300))
                .map(words ->
                        new Promise("What the top person promises", words, "W".repeat(80) + ", 30 September 2026"))
                .toList();
    }

    @Test
    void saysAllOfIt() {
        String text = Jsoup.parse(ReportDocuments.html(briefing("en", Paper.A4, true)))
                .text();
        assertThat(text)
                .contains("For Ana Ruiz, from Miriam Okafor at Nordwind AG, before anything begins.")
                .contains("How answers to “Spring <b>2026</b> & more” are protected")
                .contains("I look forward to this. Miriam Okafor")
                .contains(
                        "Name who is asked", "Until 31 March 2026. 20", "Together 240 minutes are agreed with you. 240")
                .contains(
                        "The report after release yes no no",
                        "What you write beside the report yes if you share it no no")
                .contains("Groups from 5 answers on.", "“so much or lower” or “so much or higher” stands in its place")
                .contains("It is not used for pay, promotion, appraisal, transfer or dismissal.")
                .doesNotContain("minutes more");
        String alone = Jsoup.parse(ReportDocuments.html(briefing("en", Paper.A4, false)))
                .text();
        assertThat(alone)
                .contains("First conversations", "Goal, sessions, what either of you promised")
                .doesNotContain("Spring", "Name who is asked", "are protected", "The report");
    }

    @Test
    void saysWhatGoesBeyondTheTimeAgreedAndPutsConcernsFirst() {
        String text = Jsoup.parse(ReportDocuments.html(briefing(
                        "en",
                        Paper.A4,
                        false,
                        150,
                        "Ana Ruiz",
                        "",
                        List.of(new Briefing.Concern("No time.", "Take it from somewhere.")),
                        null)))
                .text();
        assertThat(text)
                .contains("150 minutes are agreed with you. This takes 55 minutes more: settle it with your coach");
        assertThat(text.indexOf("No time. Take it from somewhere."))
                .isPositive()
                .isLessThan(text.indexOf("Step by step"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de", "fr", "es"})
    void standsOnTwoPagesOfEitherPaperWhateverPeopleWrite(String language) throws Exception {
        Path folder = Files.createDirectories(Path.of("target/screenshots"));
        SoftAssertions softly = new SoftAssertions();
        for (Paper paper : Paper.values()) {
            List<Briefing> briefings =
                    new ArrayList<>(List.of(briefing(language, paper, true), briefing(language, paper, false)));
            for (Promise promise : longest()) {
                briefings.add(fullest(language, paper, true, promise));
                briefings.add(fullest(language, paper, false, promise));
            }
            for (Briefing briefing : briefings) {
                byte[] pdf = ReportDocuments.pdf(briefing);
                String name = language + "-" + paper + "-" + briefings.indexOf(briefing);
                Files.write(folder.resolve("briefing-" + name + ".pdf"), pdf);
                softly.assertThat(ReportDocuments.pages(pdf)).as(name).isEqualTo(2);
                softly.assertThat(pdf).isEqualTo(ReportDocuments.pdf(briefing));
            }
        }
        softly.assertAll();
    }

    @Test
    @Tag("slow")
    void conforms() throws Exception {
        for (byte[] pdf : List.of(
                ReportDocuments.pdf(fullest("de", Paper.A4, true, longest().getFirst())),
                ReportDocuments.pdf(briefing("en", Paper.LETTER, false)))) {
            assertThat(Conformance.failures(pdf, PDFAFlavour.PDFA_2_A)).isEmpty();
            assertThat(Conformance.failures(pdf, PDFAFlavour.PDFUA_1)).isEmpty();
        }
    }
}
