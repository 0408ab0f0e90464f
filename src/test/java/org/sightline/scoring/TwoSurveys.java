package org.sightline.scoring;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sightline.anonymity.Policy;
import org.sightline.anonymity.Relationship;
import org.sightline.questionnaire.Item;

/** Scorecards of people who answer every statement alike, so that every mean can be reckoned in one's head. */
public final class TwoSurveys {
    private final List<RaterAnswers> raters = new ArrayList<>();
    private final int minimum;

    public TwoSurveys(int minimum) {
        this.minimum = minimum;
    }

    /** One rater for each value, after turning: higher is better. */
    public TwoSurveys said(Relationship relationship, int... values) {
        for (int value : values) {
            raters.add(new RaterAnswers(relationship, false, throughout(value), Map.of()));
        }
        return this;
    }

    public TwoSurveys named(int value) {
        raters.add(new RaterAnswers(Relationship.CURRENT_SUPERVISOR, true, throughout(value), Map.of()));
        return this;
    }

    public Scorecard of(String executive) {
        return new FeedbackScoring(Campaigns.questionnaire(), Policy.withMinimum(minimum))
                .score(executive, Optional.empty(), raters);
    }

    private static Answers throughout(int value) {
        List<Item> items = Campaigns.questionnaire().ratedItems();
        int[] values = new int[items.size()];
        Arrays.setAll(values, i -> items.get(i).warning() ? 6 - value : value);
        return Answers.of(values);
    }
}
