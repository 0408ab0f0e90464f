package org.sightline.ballot;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.sightline.questionnaire.Questionnaire;

/**
 * What one rater says about one executive.
 *
 * @param showing a current supervisor's choice, made before the first answer
 * @param ratings scale points by item id, {@link #CANNOT_SAY} for "I had no chance to see this"; no entry, no answer
 * @param words texts and choices by the id of their box, never empty ones
 */
record Answers(Showing showing, Map<String, Integer> ratings, Map<String, String> words) {
    static final int CANNOT_SAY = 0;
    static final Answers NONE = new Answers(Showing.UNDECIDED, Map.of(), Map.of());

    Answers {
        ratings = Collections.unmodifiableMap(new LinkedHashMap<>(ratings));
        words = Collections.unmodifiableMap(new LinkedHashMap<>(words));
    }

    Answers shown(Showing choice) {
        return new Answers(choice, ratings, words);
    }

    /** The ratings of one page over those there are; a statement left open there keeps the answer it has. */
    Answers rated(Map<String, Integer> page) {
        Map<String, Integer> merged = new LinkedHashMap<>(ratings);
        merged.putAll(page);
        return new Answers(showing, merged, words);
    }

    /** The words of one page over those there are; an empty text takes the box's words away. */
    Answers worded(Map<String, String> page) {
        Map<String, String> merged = new LinkedHashMap<>(words);
        merged.putAll(page);
        merged.values().removeIf(String::isEmpty);
        return new Answers(showing, ratings, merged);
    }

    public boolean empty() {
        return ratings.isEmpty() && words.isEmpty();
    }

    /** Whether no question was answered in words. */
    boolean silent() {
        return words.keySet().stream().allMatch(Lineage::names);
    }

    /** How many of these items have an answer, a point or "cannot say". */
    long answered(Set<String> items) {
        return items.stream().filter(ratings::containsKey).count();
    }

    /** How many of these items have a point of the scale. */
    long points(Set<String> items) {
        return items.stream()
                .filter(item -> ratings.getOrDefault(item, CANNOT_SAY) != CANNOT_SAY)
                .count();
    }

    /** The scale points in the order of the questionnaire's rated items, 0 where there is none. */
    int[] vector(Questionnaire questionnaire) {
        return questionnaire
                .itemIds()
                .mapToInt(item -> ratings.getOrDefault(item, CANNOT_SAY))
                .toArray();
    }

    /** No answer and no word ever reaches a log. */
    @Override
    public String toString() {
        return "Answers";
    }
}
