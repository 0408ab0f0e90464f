package org.sightline.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.sightline.anonymity.Group;
import org.sightline.anonymity.Policy;
import org.sightline.anonymity.Relationship;
import org.sightline.anonymity.Released;
import org.sightline.questionnaire.Questionnaire;
import org.sightline.questionnaire.QuestionnaireYaml;
import org.sightline.questionnaire.Reading;
import org.sightline.questionnaire.WrittenQuestionnaire;

/** What leaves a pulse and a question, against figures by hand and against the attacker of reports. */
class PulseScoringTest {
    private static final Policy POLICY = Policy.withMinimum(4);
    private static final Questionnaire PULSE = read("""
            themes:
              - id: P
                title: More or less?
                kind: development
                description: What is practised.
                items:
                  - id: B1
                    all: asks before deciding
                  - id: B2
                    all: ends meetings in time
            """);
    private static final Questionnaire QUESTION = read("""
            themes: []
            questions:
              - id: Q1
                all: What should stay as it is?
            """);

    private static Questionnaire read(String body) {
        String text = """
                id: pulse
                version: "1"
                language: en
                title: Pulse
                licence: none
                stem:
                  current: "Lately, {N} …"
                  past: "Lately, {N} …"
                  self: "Lately, I …"
                scale:
                  points:
                    1: a
                    2: b
                    3: c
                    4: d
                    5: e
                    6: f
                    7: g
                  cannot-say: none
                """ + body;
        return switch (QuestionnaireYaml.frozen("pulse", text)) {
            case Reading.Valid valid -> valid.questionnaire();
            case Reading.Faulty faulty -> throw new AssertionError(faulty.faults());
        };
    }

    /** Files and editors make no such questionnaire: nothing else could score it. */
    @Test
    void isNoQuestionnaireOfTheLibrary() {
        String text = WrittenQuestionnaire.of(PULSE).text();
        assertThat(QuestionnaireYaml.frozen("pulse", text)).isInstanceOf(Reading.Valid.class);
        assertThat(QuestionnaireYaml.read("pulse", text)).isInstanceOf(Reading.Faulty.class);
        String question = WrittenQuestionnaire.of(QUESTION).text();
        assertThat(QuestionnaireYaml.frozen("question", question)).isInstanceOf(Reading.Valid.class);
        assertThat(QuestionnaireYaml.read("question", question)).isInstanceOf(Reading.Faulty.class);
    }

    /** 5 + 6 + 5 + 4 + 6 = 26 of five people; 1 + 1 + 2 + 2 = 6 of four lies in the low band, which ends at 11/4. */
    @Test
    void releasesCellByCell() {
        Feedback feedback = feedback(
                List.of(answers(5, 4), answers(6, 4), answers(5, 0), answers(4, 0), answers(6, 4)),
                List.of(answers(1, 7), answers(1, 7), answers(2, 7), answers(2, 7)));
        PulseResult result = new PulseScoring(PULSE, POLICY).score(feedback);
        assertThat(result.items().get("B1"))
                .containsExactly(
                        Map.entry("current_direct_report", new Released.Mean(5.2)),
                        Map.entry("peer", new Released.Low(2.75)));
        assertThat(result.items().get("B2"))
                .containsExactly(
                        Map.entry("current_direct_report", new Released.Nothing()),
                        Map.entry("peer", new Released.High(6.75)));
        assertThat(result.groups()).extracting(Group::raters).containsExactly(5, 4);
        assertThat(PulseFile.read(PulseFile.write(result))).isEqualTo(result);
    }

    @Test
    void showsNothingWithoutAnAnonymousGroup() {
        assertThat(new PulseScoring(PULSE, POLICY).score(new Feedback("Ana", Optional.empty(), List.of())))
                .isEqualTo(PulseResult.none());
    }

    /** Ninety pulses, unanimous ones among them: each answer has another that would have given the same bytes. */
    @Test
    void withstandsTheAttackOnReports() {
        Publisher publisher = new PulseScoring(PULSE, POLICY).publisher();
        WitnessSearch attack = new WitnessSearch(PULSE, POLICY, publisher);
        long tried = 0;
        for (int seed = 0; seed < 90; seed++) {
            WitnessSearch.Outcome outcome = attack.check(drawn(seed));
            assertThat(outcome.hits()).as("seed " + seed).isZero();
            tried += outcome.tried();
        }
        assertThat(tried).isGreaterThan(5_000);
    }

    /** The attack has teeth: exact means are caught. */
    @Test
    void wouldBeCaughtWithoutBands() {
        Publisher exact = feedback -> feedback.atoms().stream()
                .map(atom -> atom.answers().stream()
                        .mapToInt(answers -> answers.at(0))
                        .sum())
                .toList()
                .toString()
                .getBytes(StandardCharsets.UTF_8);
        Feedback same = feedback(
                List.of(answers(1, 4), answers(1, 4), answers(1, 4), answers(1, 4)),
                List.of(answers(4, 4), answers(4, 4), answers(4, 4), answers(4, 4)));
        assertThat(new WitnessSearch(PULSE, POLICY, exact).check(same).hits()).isPositive();
        assertThat(new WitnessSearch(PULSE, POLICY, new PulseScoring(PULSE, POLICY).publisher())
                        .check(same)
                        .hits())
                .isZero();
    }

    @Test
    void showsWordsFromFivePeopleOn() {
        assertThat(words(4)).isEmpty();
        assertThat(words(5)).containsExactlyInAnyOrder("Answer 0", "Answer 1", "Answer 2", "Answer 3", "Answer 4");
    }

    private static List<String> words(int people) {
        List<Answers> sheets = new ArrayList<>();
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < people; i++) {
            sheets.add(Answers.none(0));
            texts.add("answer " + i);
        }
        Atom atom = new Atom(group("peer", Relationship.PEER, people), sheets, Map.of("Q1", texts));
        return new PulseScoring(QUESTION, POLICY)
                .score(new Feedback("Ana", Optional.empty(), List.of(atom))).comments().stream()
                        .flatMap(pool -> pool.texts().stream())
                        .toList();
    }

    private static Feedback drawn(int seed) {
        Random random = new Random(seed);
        int centre = 1 + random.nextInt(7);
        int spread = random.nextInt(3);
        List<List<Answers>> groups = new ArrayList<>();
        for (int group = 0; group < 2; group++) {
            List<Answers> sheets = new ArrayList<>();
            int people = 4 + random.nextInt(4);
            for (int i = 0; i < people; i++) {
                sheets.add(answers(value(centre, spread, random), value(centre, spread, random)));
            }
            groups.add(sheets);
        }
        return feedback(groups.get(0), groups.get(1));
    }

    private static int value(int centre, int spread, Random random) {
        return Math.clamp(centre + (spread == 0 ? 0 : random.nextInt(2 * spread + 1) - spread), 1, 7);
    }

    private static Answers answers(int first, int second) {
        return Answers.upTo(7, first, second);
    }

    private static Feedback feedback(List<Answers> reports, List<Answers> peers) {
        return new Feedback(
                "Ana Ruiz",
                Optional.empty(),
                List.of(
                        new Atom(
                                group("current_direct_report", Relationship.CURRENT_DIRECT_REPORT, reports.size()),
                                reports,
                                Map.of()),
                        new Atom(group("peer", Relationship.PEER, peers.size()), peers, Map.of())));
    }

    private static Group group(String id, Relationship relationship, int raters) {
        return new Group(id, List.of(relationship), raters, false);
    }
}
