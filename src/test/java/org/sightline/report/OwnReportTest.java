package org.sightline.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sightline.anonymity.Policy;
import org.sightline.anonymity.Relationship;
import org.sightline.library.RandomEdition;
import org.sightline.questionnaire.Questionnaire;
import org.sightline.scoring.Answers;
import org.sightline.scoring.FeedbackScoring;
import org.sightline.scoring.RaterAnswers;
import org.sightline.scoring.Scorecard;
import org.sightline.scoring.SelfAnswers;

/** Whatever questionnaire may be published can be scored and printed: any themes, with a pair or without, with questions or without. */
class OwnReportTest {
    private static final List<Relationship> RATERS =
            List.of(Relationship.PEER, Relationship.CURRENT_DIRECT_REPORT, Relationship.PAST_SUPERVISOR);

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void carriesAnyQuestionnaire(long seed) {
        Random random = new Random(seed);
        var edition = RandomEdition.of(random);
        Questionnaire asked = edition.in(
                Locale.forLanguageTag(List.of("en", "de", "he", "pt-BR").get(random.nextInt(4))));
        Scorecard scorecard = scorecard(asked, random);
        Locale locale = Locale.of(List.of("en", "de", "fr", "es").get(random.nextInt(4)));
        for (Document document : Document.values()) {
            ReportFacts facts = ReportFacts.of(scorecard).on(Paper.A4, locale).as(document);
            ReportInput input = new ReportInput(scorecard, asked, facts);
            assertThat(ReportDocuments.pages(ReportDocuments.pdf(input))).isPositive();
            String html = ReportDocuments.html(input);
            asked.themes().forEach(theme -> assertThat(html).contains(escaped(theme.title())));
            if (document == Document.FULL) {
                asked.ratedItems()
                        .forEach(item -> assertThat(html)
                                .containsIgnoringCase(
                                        escaped(item.wording().current().replace("{N}", "Ana Ruiz"))));
            }
        }
    }

    private static Scorecard scorecard(Questionnaire questionnaire, Random random) {
        List<RaterAnswers> raters = new ArrayList<>();
        for (Relationship relationship : RATERS) {
            for (int i = 0; i < 6; i++) {
                Map<String, String> words = questionnaire.questions().isEmpty()
                        ? Map.of()
                        : Map.of(questionnaire.questions().getFirst().id(), "words " + i);
                raters.add(new RaterAnswers(relationship, false, answers(questionnaire, random), words));
            }
        }
        return new FeedbackScoring(questionnaire, Policy.withMinimum(4))
                .score("Ana Ruiz", Optional.of(new SelfAnswers(answers(questionnaire, random), Map.of())), raters);
    }

    private static Answers answers(Questionnaire questionnaire, Random random) {
        return Answers.of(questionnaire.ratedItems().stream()
                .mapToInt(item -> 1 + random.nextInt(5))
                .toArray());
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
