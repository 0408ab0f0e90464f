package org.sightline.coaching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sightline.anonymity.Relationship.CURRENT_DIRECT_REPORT;
import static org.sightline.anonymity.Relationship.CURRENT_SUPERVISOR;
import static org.sightline.anonymity.Relationship.PAST_DIRECT_REPORT;
import static org.sightline.anonymity.Relationship.PAST_SUPERVISOR;
import static org.sightline.anonymity.Relationship.PEER;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.sightline.anonymity.Policy;
import org.sightline.anonymity.Relationship;
import org.sightline.questionnaire.Questionnaire;
import org.sightline.scoring.Answers;
import org.sightline.scoring.Campaigns;
import org.sightline.scoring.FeedbackScoring;
import org.sightline.scoring.RaterAnswers;
import org.sightline.scoring.Scorecard;
import org.sightline.system.Texts;

/** The whole text of what is told before a release. */
class DisclosureTest {
    private static final Texts TEXTS = Texts.in(Texts.DEFAULT);
    private static final Questionnaire QUESTIONNAIRE = Campaigns.questionnaire();

    @Test
    void tellsWhatIsShownMergedAndHidden() {
        List<RaterAnswers> raters = new ArrayList<>();
        add(raters, CURRENT_DIRECT_REPORT, 5, Map.of("O1", "Listens."));
        add(raters, PAST_DIRECT_REPORT, 2, Map.of("O1", "Waits."));
        add(raters, PEER, 3, Map.of("O2", "Decide earlier."));
        add(raters, PAST_SUPERVISOR, 1, Map.of());
        raters.add(new RaterAnswers(CURRENT_SUPERVISOR, true, answers(0), Map.of()));
        Scorecard scorecard = scored(raters);
        assertThat(text(scorecard)).isEqualTo("""
                Direct reports, 7 people
                Current and past direct reports together, because in at least one of the two fewer than 4 answered. 30 of 32 statements are shown with their exact mean. How many people gave which answer is not shown: that takes 8 answers. To see current direct reports and past direct reports by themselves next time, ask 6 or more of each.
                One statement is shown as “so much or lower” or “so much or higher”, because the answers were so alike that an exact mean would give single answers away %1$s
                One statement has too few answers in this group and counts in no number %2$s
                Current supervisor, 1 person
                Shown by role, because the supervisor agreed to it before answering. In no average. 32 of 32 statements are answered.
                Other raters, 4 people
                Brings together past supervisors and peers. In each fewer than 4 answered, or people chose to be mixed with others. 30 of 32 statements are shown with their exact mean. How many people gave which answer is not shown: that takes 8 answers. To see past supervisors and peers by themselves next time, ask 6 or more of each.
                One statement is shown as “so much or lower” or “so much or higher”, because the answers were so alike that an exact mean would give single answers away %1$s
                One statement has too few answers in this group and counts in no number %2$s
                """.formatted(statement(0), statement(1)));
        List<ReviewedComment> comments = ReviewedComment.of(UUID.randomUUID(), scorecard, Map.of());
        assertThat(CommentDisclosure.of(scorecard, QUESTIONNAIRE, comments, TEXTS))
                .hasSize(FeedbackScoring.commentIds(QUESTIONNAIRE).size() + 2)
                .startsWith(
                        "A group is named above its comments from 5 people and 3 comments on. All others stand together as"
                                + " “All raters together”, if they are 3 or more from groups of 5 or more people in all;"
                                + " if not, they are withheld, and nobody is told whether there were any.",
                        "“" + CommentTable.question(QUESTIONNAIRE, "O1", "Ana Ruiz", TEXTS) + "”: Direct reports",
                        "“" + CommentTable.question(QUESTIONNAIRE, "O2", "Ana Ruiz", TEXTS) + "”: All raters together")
                .contains("“" + CommentTable.question(QUESTIONNAIRE, "O4", "Ana Ruiz", TEXTS) + "”: nothing to show")
                .endsWith(
                        "You edited none, put none in your words and withheld none. In the report edits and your words"
                                + " are marked; withheld comments leave no trace.");
    }

    @Test
    void tellsForHowManyStatementsCountsAreShown() {
        List<RaterAnswers> raters = new ArrayList<>();
        add(raters, PEER, 9, Map.of());
        assertThat(text(scored(raters)))
                .contains(
                        "How many people gave which answer is shown for 0 of 32 statements; for the others fewer than 8"
                                + " answered, or the answers were too alike.");
        List<RaterAnswers> divided = new ArrayList<>();
        for (int rater = 0; rater < 9; rater++) {
            int[] values = new int[QUESTIONNAIRE.ratedItems().size()];
            Arrays.fill(values, 1 + rater % 5);
            divided.add(new RaterAnswers(PEER, false, Answers.of(values), Map.of()));
        }
        assertThat(text(scored(divided))).contains("How many people gave which answer is shown for every statement.");
    }

    @Test
    void tellsNothingOfGroupsWhereThereIsNoReport() {
        List<RaterAnswers> raters = new ArrayList<>();
        add(raters, PEER, 3, Map.of("O1", "Listens."));
        assertThat(text(scored(raters))).isEmpty();
        assertThat(CommentDisclosure.of(scored(raters), QUESTIONNAIRE, List.of(), TEXTS))
                .isEmpty();
    }

    private static Scorecard scored(List<RaterAnswers> raters) {
        return new FeedbackScoring(QUESTIONNAIRE, Policy.withMinimum(4)).score("Ana Ruiz", Optional.empty(), raters);
    }

    private static void add(
            List<RaterAnswers> raters, Relationship relationship, int count, Map<String, String> comments) {
        for (int i = 0; i < count; i++) {
            raters.add(new RaterAnswers(relationship, false, answers(raters.size()), comments));
        }
    }

    /** The first statement is best of all, the second almost nobody can answer. */
    private static Answers answers(int rater) {
        int[] values = new int[QUESTIONNAIRE.ratedItems().size()];
        Arrays.fill(values, 3);
        values[0] = 5;
        values[1] = rater == 0 ? 3 : 0;
        return Answers.of(values);
    }

    private static String statement(int item) {
        String wording = QUESTIONNAIRE
                .ratedItems()
                .get(item)
                .wording()
                .in(org.sightline.questionnaire.Form.CURRENT)
                .replace("{N}", "Ana Ruiz");
        return wording.substring(0, 1).toUpperCase(java.util.Locale.ENGLISH) + wording.substring(1);
    }

    private static String text(Scorecard scorecard) {
        StringBuilder text = new StringBuilder();
        for (Disclosure.Shown shown : Disclosure.of(scorecard, QUESTIONNAIRE, TEXTS)) {
            text.append(shown.name()).append('\n').append(shown.text()).append('\n');
            shown.withheld()
                    .forEach(withheld -> text.append(withheld.why())
                            .append(' ')
                            .append(String.join("; ", withheld.statements()))
                            .append('\n'));
        }
        return text.toString();
    }
}
