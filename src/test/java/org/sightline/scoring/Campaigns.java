package org.sightline.scoring;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.sightline.anonymity.Relationship;
import org.sightline.questionnaire.Questionnaire;
import org.sightline.questionnaire.QuestionnaireFile;
import org.sightline.questionnaire.Reading;

/** Random but seeded executives, some of them unanimous, with the shipped questionnaire. */
public final class Campaigns {
    private static final Questionnaire QUESTIONNAIRE = read();

    private Campaigns() {}

    public static Questionnaire questionnaire() {
        return QUESTIONNAIRE;
    }

    private static Questionnaire read() {
        return switch (QuestionnaireFile.read(Path.of("survey-templates/executive-360.yaml"))) {
            case Reading.Valid valid -> valid.questionnaire();
            case Reading.Faulty faulty ->
                throw new IllegalStateException(faulty.faults().toString());
        };
    }

    /** One executive and everything said about them. */
    public record Executive(String name, Optional<SelfAnswers> self, List<RaterAnswers> raters) {}

    public static Executive executive(long seed) {
        Random random = new Random(seed);
        List<RaterAnswers> raters = new ArrayList<>();
        int kind = random.nextInt(4);
        int level = 1 + random.nextInt(5);
        for (Relationship relationship : Relationship.values()) {
            if (relationship == Relationship.SELF) {
                continue;
            }
            int size = relationship.supervisor() ? random.nextInt(3) : random.nextInt(7);
            if (relationship == Relationship.CURRENT_DIRECT_REPORT && random.nextInt(3) == 0) {
                size += 8;
            }
            for (int i = 0; i < size; i++) {
                boolean identified = relationship == Relationship.CURRENT_SUPERVISOR && random.nextBoolean();
                raters.add(new RaterAnswers(
                        relationship, identified, answers(random, kind, level), comments(random, raters.size())));
            }
        }
        Optional<SelfAnswers> self = random.nextInt(5) == 0
                ? Optional.empty()
                : Optional.of(new SelfAnswers(answers(random, 3, level), comments(random, 99)));
        return new Executive("Executive " + seed, self, raters);
    }

    /** Kind 0: all alike; 1: alike but for a slip now and then; 2: one half top, one half bottom; 3: ordinary. */
    private static Answers answers(Random random, int kind, int level) {
        int[] values = new int[QUESTIONNAIRE.ratedItems().size()];
        boolean sparse = random.nextInt(12) == 0;
        int side = random.nextBoolean() ? 1 : 5;
        for (int i = 0; i < values.length; i++) {
            int value = switch (kind) {
                case 0 -> level;
                case 1 -> random.nextInt(9) == 0 ? 1 + random.nextInt(5) : level;
                case 2 -> side;
                default -> Math.clamp(Math.round(3.8 + random.nextGaussian()), 1, 5);
            };
            boolean cannotSay = random.nextInt(sparse ? 2 : 25) == 0;
            values[i] = cannotSay ? 0 : QUESTIONNAIRE.ratedItems().get(i).warning() ? 6 - value : value;
        }
        return Answers.of(values);
    }

    private static Map<String, String> comments(Random random, int rater) {
        return random.nextInt(3) == 0
                ? Map.of()
                : Map.of("O1", "Comment one of " + rater, "O2", "comment  two of " + rater);
    }

    /** The same answers with one changed. */
    public static Answers with(Answers answers, int item, int value) {
        int[] values = new int[answers.size()];
        Arrays.setAll(values, i -> i == item ? value : answers.at(i));
        return Answers.of(values);
    }
}
