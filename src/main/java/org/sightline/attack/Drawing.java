package org.sightline.attack;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.sightline.anonymity.Relationship;
import org.sightline.questionnaire.Item;
import org.sightline.questionnaire.Questionnaire;
import org.sightline.scoring.Answers;
import org.sightline.scoring.FeedbackScoring;
import org.sightline.scoring.RaterAnswers;
import org.sightline.scoring.SelfAnswers;

/** Invents executives, ordinary ones and those on whom publishers fail: of one mind, at either end, rated by very few. */
final class Drawing {
    private enum Mood {
        ORDINARY,
        OF_ONE_MIND,
        ALL_BUT_ONE,
        DIVIDED,
        EXTREME
    }

    private static final List<String> WORDS = List.of(
            "listens", "decides", "late", "early", "often", "asks", "before", "after", "meetings", "waits", "plainly");

    private final List<Item> items;
    private final List<String> questions;

    Drawing(Questionnaire questionnaire) {
        this.items = questionnaire.ratedItems();
        this.questions = FeedbackScoring.commentIds(questionnaire);
    }

    /** @param minimum of the campaign, so that groups just below, at and above it are common */
    DrawnExecutive draw(int number, int minimum, RandomGenerator random) {
        boolean tiny = random.nextInt(5) == 0;
        Mood mood = Mood.values()[random.nextInt(Mood.values().length)];
        int level = 1 + random.nextInt(5);
        List<RaterAnswers> raters = new ArrayList<>();
        for (Relationship relationship : Relationship.values()) {
            int size = size(relationship, minimum, tiny, random);
            for (int i = 0; i < size; i++) {
                boolean identified = relationship == Relationship.CURRENT_SUPERVISOR && random.nextBoolean();
                raters.add(new RaterAnswers(
                        relationship,
                        identified,
                        answers(mood, level, raters.size(), random),
                        comments(raters.size(), random)));
            }
        }
        Collections.shuffle(raters, random);
        Optional<SelfAnswers> self = random.nextInt(5) == 0
                ? Optional.empty()
                : Optional.of(new SelfAnswers(answers(Mood.ORDINARY, 4, 0, random), comments(raters.size(), random)));
        return new DrawnExecutive("Executive " + number, self, raters);
    }

    private static int size(Relationship relationship, int minimum, boolean tiny, RandomGenerator random) {
        return switch (relationship) {
            case SELF -> 0;
            case CURRENT_SUPERVISOR -> random.nextInt(tiny ? 2 : 3);
            case PAST_SUPERVISOR -> random.nextInt(3);
            case CURRENT_DIRECT_REPORT -> random.nextInt(tiny ? minimum + 1 : minimum + 4) + (tiny ? 0 : 1);
            case PAST_DIRECT_REPORT, PEER, OTHER -> random.nextInt(tiny ? 3 : minimum + 3);
        };
    }

    private Answers answers(Mood mood, int level, int rater, RandomGenerator random) {
        int[] values = new int[items.size()];
        int side = random.nextBoolean() ? 1 : 5;
        boolean sparse = random.nextInt(12) == 0;
        for (int i = 0; i < values.length; i++) {
            int value = switch (mood) {
                case OF_ONE_MIND -> level;
                // one rater per item, another for the next
                case ALL_BUT_ONE -> i % 7 == rater % 7 ? 1 + random.nextInt(5) : level;
                case DIVIDED -> side;
                case EXTREME -> random.nextBoolean() ? 1 : 5;
                case ORDINARY -> Math.clamp(Math.round(3.8 + random.nextGaussian()), 1, 5);
            };
            boolean cannotSay = random.nextInt(sparse ? 2 : 25) == 0;
            values[i] = cannotSay ? 0 : items.get(i).warning() ? 6 - value : value;
        }
        return Answers.of(values);
    }

    private Map<String, String> comments(int rater, RandomGenerator random) {
        Map<String, String> comments = new HashMap<>();
        for (String question : questions.subList(0, Math.min(3, questions.size()))) {
            if (random.nextInt(4) > 0) {
                comments.put(question, "Says " + word(random) + ", " + word(random) + " " + (rater + 1) + ".");
            }
        }
        return comments;
    }

    private static String word(RandomGenerator random) {
        return WORDS.get(random.nextInt(WORDS.size()));
    }
}
