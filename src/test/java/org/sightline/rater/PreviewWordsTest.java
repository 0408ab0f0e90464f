package org.sightline.rater;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sightline.anonymity.Relationship.CURRENT_DIRECT_REPORT;
import static org.sightline.anonymity.Relationship.CURRENT_SUPERVISOR;
import static org.sightline.anonymity.Relationship.OTHER;
import static org.sightline.anonymity.Relationship.PAST_DIRECT_REPORT;
import static org.sightline.anonymity.Relationship.PAST_SUPERVISOR;
import static org.sightline.anonymity.Relationship.PEER;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.sightline.anonymity.Policy;
import org.sightline.anonymity.Protection;
import org.sightline.anonymity.Relationship;
import org.sightline.system.Texts;

/** The whole text of what is told before the start and before closing. */
class PreviewWordsTest {
    private static final List<Relationship> OTHERS =
            List.of(Relationship.values()).subList(1, 7);

    @Test
    void tellsBeforeTheStartWhatTheInvitationsAllow() {
        assertThat(text(start(
                        asked(
                                CURRENT_DIRECT_REPORT, 5,
                                PAST_DIRECT_REPORT, 2,
                                CURRENT_SUPERVISOR, 1,
                                PAST_SUPERVISOR, 3,
                                PEER, 6),
                        4)))
                .isEqualTo("""
                        If everybody answers, there is a report. If 70% answer, there is likely to be one as well.
                        5 current direct reports: If everybody answers: current and past direct reports together, as “Direct reports”. In one of the two fewer than 4 are asked. If 70% answer, this group is likely to be shown. What would change it: 2 more past direct reports would give them a group of their own.
                        2 past direct reports: If everybody answers: current and past direct reports together, as “Direct reports”. In one of the two fewer than 4 are asked. If 70% answer, this group is likely to be shown. What would change it: 2 more past direct reports would give them a group of their own.
                        1 current supervisor: This person chooses before the first question, and nobody can choose instead. Shown by consent: beside the groups, by role, in no group and no average. Mixed with others: shown as “Other raters”, together with past supervisors.
                        3 past supervisors: If everybody answers: shown as “Other raters”, together with current supervisors. Fewer than 4 are asked. If the current supervisor agrees to be shown: added to “Peers and others”. If 70% answer, this group probably falls below 4; its people are then merged with others, or not shown. With 6 or more invitations it is likely to be shown. Its comments would stand without the name of the group: that takes 5 people. What would change it: one more past supervisor would give them a group under their own name, with a few others added.
                        6 peers: If everybody answers: a group of their own. If the current supervisor agrees to be shown: shown as “Peers and others”, with past supervisors added, who are too few by themselves. If 70% answer, this group is likely to be shown.
                        """);
    }

    @Test
    void tellsBeforeTheStartThatThereCanBeNoReport() {
        assertThat(text(start(asked(CURRENT_SUPERVISOR, 2, PEER, 1), 4))).isEqualTo("""
                There can be no report: one more person has to be asked, in whatever relationship. A current supervisor who agrees to be shown does not count for this: then 3 more people are needed.
                2 current supervisors: Each of them chooses before the first question, and nobody can choose instead. Shown by consent: beside the groups, by role, in no group and no average. Mixed with others: not shown, because there is no report.
                1 peer: If everybody answers: not shown, because there is no report. What would change it: 3 more peers would give them a group under their own name, with a few others added.
                """);
        assertThat(text(start(Map.of(), 4)))
                .isEqualTo("There can be no report: 4 more people have to be asked, in whatever relationship.\n");
    }

    @Test
    void tellsBeforeClosingWhatTheLightsAllow() {
        Map<Relationship, Integer> asked =
                asked(CURRENT_DIRECT_REPORT, 6, PAST_DIRECT_REPORT, 3, CURRENT_SUPERVISOR, 1, PEER, 5, OTHER, 2);
        assertThat(text(closing(asked, Optional.of(Map.of(CURRENT_DIRECT_REPORT, true, PEER, false)), 4)))
                .isEqualTo("""
                        There will be a report, unless answers are withdrawn: at least one group had reached 4 at the last look.
                        6 current direct reports: Had reached 4 at the last look. If it closed now: current and past direct reports together. More answers can change this, if the campaign stays open. How many are missing is shown to nobody.
                        3 past direct reports: Had not reached 4 at the last look. If it closed now: current and past direct reports together. Only 3 are asked: one more invitation is the least that could give them a group of their own.
                        1 current supervisor: This person chooses before the first question, and nobody can choose instead. Whether they are shown or mixed is known only in the report.
                        5 peers: Had not reached 4 at the last look. If it closed now: among other raters or added to another group. Which of these is known only after closing. More answers can change this, if the campaign stays open. How many are missing is shown to nobody.
                        2 other raters: Had not reached 4 at the last look. If it closed now: among other raters or added to another group. Which of these is known only after closing. Only 2 are asked: 2 more invitations are the least that could give them a group of their own.
                        """);
        assertThat(text(closing(asked(PEER, 2, OTHER, 1), Optional.of(Map.of()), 4)))
                .startsWith("There can be no report: at least one more person has to be invited.\n");
        assertThat(text(closing(asked(PEER, 6, OTHER, 1), Optional.of(Map.of(PEER, false)), 4)))
                .startsWith("By itself no group had reached 4 at the last look. Whether all together are enough for a"
                        + " report is known only after closing.\n");
        assertThat(text(closing(asked(PEER, 6), Optional.of(Map.of(PEER, false)), 4)))
                .isEqualTo("""
                If it closed now there would be no report: no group had reached 4 at the last look. More answers can change that.
                6 peers: Had not reached 4 at the last look. If it closed now: not shown, because there is no report. More answers can change this, if the campaign stays open. How many are missing is shown to nobody.
                """);
    }

    @Test
    void tellsWhatThePromiseHidesInEveryReport() {
        assertThat(RuleWords.of(Policy.withMinimum(4), Texts.in(Texts.DEFAULT)))
                .isEqualTo(
                        "In a group of 4, an average of 2.3 or less reads “2.3 or lower” and one of 4.8 or more “4.8 or"
                                + " higher”, because the exact one would give single answers away; in larger groups less is"
                                + " hidden. How many people gave which answer is shown from 8 answers on. Comments carry the name"
                                + " of their group from 5 people and 3 comments on; the others stand together, or not at all.");
        for (int minimum = 3; minimum <= 10; minimum++) {
            String both = RuleWords.of(Policy.of(minimum, Protection.BOTH_ENDS), Texts.in(Texts.DEFAULT));
            assertThat(both)
                    .startsWith("In a group of " + minimum)
                    .contains("from " + Math.max(5, minimum) + " people", "from " + Math.max(8, minimum) + " answers")
                    .isNotEqualTo(RuleWords.of(Policy.withMinimum(minimum), Texts.in(Texts.DEFAULT)));
        }
    }

    @Test
    void tellsNothingBeforeTheFirstLook() {
        assertThat(text(closing(asked(PEER, 6), Optional.empty(), 4)))
                .isEqualTo("How far the groups are is looked up once a day, for the first time on the morning after the"
                        + " start. Until then nothing can be said here.\n");
    }

    /** Answers are drawn, lights follow from them, words from the lights: equal lights, equal words. */
    @Test
    void tellsNoMoreThanTheLights() {
        for (long seed = 0; seed < 40; seed++) {
            Random random = new Random(seed);
            int minimum = 3 + random.nextInt(3);
            Map<Relationship, Integer> asked = new EnumMap<>(Relationship.class);
            OTHERS.forEach(one -> asked.put(one, 1 + random.nextInt(9)));
            Map<Map<Relationship, Boolean>, String> told = new HashMap<>();
            for (int draw = 0; draw < 10; draw++) {
                Map<Relationship, Boolean> lights = new EnumMap<>(Relationship.class);
                asked.forEach((one, count) -> lights.put(one, random.nextInt(count + 1) >= minimum));
                String text = text(closing(asked, Optional.of(lights), minimum));
                assertThat(told.computeIfAbsent(lights, none -> text))
                        .as("seed " + seed)
                        .isEqualTo(text);
            }
        }
    }

    /** Every roster finds its words, and none is left with a placeholder. */
    @Test
    void findsWordsForEveryRoster() {
        for (long seed = 0; seed < 500; seed++) {
            Random random = new Random(seed);
            int minimum = 3 + random.nextInt(3);
            Map<Relationship, Integer> asked = new EnumMap<>(Relationship.class);
            Map<Relationship, Boolean> lights = new EnumMap<>(Relationship.class);
            OTHERS.stream().filter(one -> random.nextBoolean()).forEach(one -> {
                asked.put(one, 1 + random.nextInt(8));
                lights.put(one, random.nextBoolean());
            });
            assertThat(text(start(asked, minimum)) + text(closing(asked, Optional.of(lights), minimum)))
                    .as("seed " + seed)
                    .doesNotContain("{", "}", "  ", "null", "with  added", "together with .", "preflight");
        }
    }

    private static Map<Relationship, Integer> asked(Object... pairs) {
        Map<Relationship, Integer> asked = new EnumMap<>(Relationship.class);
        for (int i = 0; i < pairs.length; i += 2) {
            asked.put((Relationship) pairs[i], (Integer) pairs[i + 1]);
        }
        return asked;
    }

    private static String text(Preview preview) {
        StringBuilder text = new StringBuilder(preview.report()).append('\n');
        preview.rows()
                .forEach(row ->
                        text.append(row.who()).append(": ").append(row.text()).append('\n'));
        return text.toString();
    }

    private static Preview start(Map<Relationship, Integer> asked, int minimum) {
        return StartWords.of(asked, Policy.withMinimum(minimum), Texts.in(Texts.DEFAULT));
    }

    private static Preview closing(
            Map<Relationship, Integer> asked, Optional<Map<Relationship, Boolean>> lights, int minimum) {
        return ClosingWords.of(asked, lights, Policy.withMinimum(minimum), Texts.in(Texts.DEFAULT));
    }
}
