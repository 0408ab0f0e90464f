package org.sightline.briefing;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sightline.anonymity.Policy;
import org.sightline.anonymity.Relationship;
import org.sightline.campaign.CampaignSettings;
import org.sightline.library.Questionnaires;
import org.sightline.questionnaire.Item;
import org.sightline.questionnaire.Questionnaire;
import org.sightline.questionnaire.Theme;
import org.sightline.report.Paper;
import org.sightline.report.ReportFacts;
import org.sightline.report.ReportInput;
import org.sightline.scoring.Answers;
import org.sightline.scoring.FeedbackScoring;
import org.sightline.scoring.RaterAnswers;
import org.sightline.scoring.Scorecard;
import org.sightline.scoring.SelfAnswers;
import org.sightline.system.Texts;

/** A report about somebody who does not exist, from answers that nobody gave, made the way of every report. */
@ApplicationScoped
class SampleReport {
    private static final int INVITED = 23;
    private static final int DAYS_AGO = 14;
    private static final int COMMENTS = 4;

    /** What most say, theme by theme, in tenths of the scale; what comes after them begins again. */
    private static final int[] LEVELS = {42, 37, 31, 39, 43};

    /** How one answer differs from the next, in tenths. */
    private static final int[] SPREAD = {0, 7, -6, 3, -9, 10, -4, 5, -2, -7, 9};

    private static final List<Relationship> RATERS = raters();

    private final Questionnaires library;
    private final Clock clock;

    SampleReport(Questionnaires library, Clock clock) {
        this.library = library;
        this.clock = clock;
    }

    ReportInput of(Texts texts, Paper paper) {
        Questionnaire questionnaire = library.usual(texts.locale());
        Scorecard scorecard = new FeedbackScoring(questionnaire, Policy.withMinimum(CampaignSettings.USUAL_MINIMUM))
                .score(
                        texts.of("briefing.sample.name"),
                        Optional.of(new SelfAnswers(answers(questionnaire, 3, 40), Map.of())),
                        raters(questionnaire, texts));
        ReportFacts facts = ReportFacts.of(scorecard)
                .in(
                        texts.of("briefing.sample.coach"),
                        texts.of("briefing.sample.organisation"),
                        texts.of("briefing.sample.campaign"),
                        LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).minusDays(DAYS_AGO))
                .answered(RATERS.size(), INVITED)
                .reviewed(scorecard.comments(), texts.of("briefing.sample.words"))
                .on(paper, texts.locale());
        return new ReportInput(scorecard, questionnaire, facts);
    }

    private static List<Relationship> raters() {
        List<Relationship> raters = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            raters.add(Relationship.CURRENT_DIRECT_REPORT);
        }
        for (int i = 0; i < 5; i++) {
            raters.add(Relationship.PEER);
            raters.add(Relationship.PAST_DIRECT_REPORT);
        }
        for (int i = 0; i < 4; i++) {
            raters.add(Relationship.OTHER);
        }
        return List.copyOf(raters);
    }

    private static List<RaterAnswers> raters(Questionnaire questionnaire, Texts texts) {
        List<String> ids = FeedbackScoring.commentIds(questionnaire);
        List<RaterAnswers> answers = new ArrayList<>();
        for (int i = 0; i < RATERS.size(); i++) {
            Map<String, String> comments = new HashMap<>();
            for (int question = 1; question <= 2; question++) {
                // the first four comment on the first question, the next four on the second
                int comment = i - (question - 1) * COMMENTS + 1;
                if (ids.contains("O" + question) && comment >= 1 && comment <= COMMENTS) {
                    comments.put("O" + question, texts.of("briefing.sample.comment." + question + "." + comment));
                }
            }
            int level = RATERS.get(i) == Relationship.PEER ? -6 : 0;
            answers.add(new RaterAnswers(RATERS.get(i), false, answers(questionnaire, i, level), comments));
        }
        return answers;
    }

    /** @param shift against what most say, in tenths; 40 and more is the executive's own level instead */
    private static Answers answers(Questionnaire questionnaire, int rater, int shift) {
        List<Item> items = List.copyOf(questionnaire.ratedItems());
        int highest = questionnaire.scale().highest();
        int[] values = new int[items.size()];
        for (int i = 0; i < values.length; i++) {
            int level = shift >= 40 ? shift : level(questionnaire, items.get(i)) + shift;
            int spread = SPREAD[(rater * 5 + i * 3) % SPREAD.length];
            int value = Math.clamp(Math.round((level + spread) / 10.0), 1, highest);
            values[i] = items.get(i).warning() ? highest + 1 - value : value;
        }
        return Answers.of(values);
    }

    private static int level(Questionnaire questionnaire, Item item) {
        List<Theme> themes = questionnaire.themes();
        for (int i = 0; i < themes.size(); i++) {
            if (themes.get(i).items().contains(item)) {
                return LEVELS[i % LEVELS.length];
            }
        }
        return LEVELS[0];
    }
}
