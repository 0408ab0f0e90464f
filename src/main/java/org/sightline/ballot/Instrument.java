package org.sightline.ballot;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.sightline.questionnaire.Questionnaire;

/**
 * A questionnaire as it is laid out on pages.
 *
 * @param id of this text; another campaign or another language has another one
 */
record Instrument(String id, Questionnaire questionnaire, List<Part> parts, Set<String> items) {
    /**
     * Studies give 5 to 10 seconds for a statement, 7 on average at a desk, and 1.4 times as long on a phone. Raters use
     * both, so what is said lies between the two.
     */
    private static final int SECONDS_PER_STATEMENT = 8;

    /** The points of a pulse; no survey has so many. */
    private static final int PULSE = 7;

    Instrument {
        parts = List.copyOf(parts);
        items = Set.copyOf(items);
    }

    static Instrument of(String id, Questionnaire questionnaire) {
        return new Instrument(
                id,
                questionnaire,
                Part.of(questionnaire),
                questionnaire.itemIds().collect(Collectors.toSet()));
    }

    Optional<Part> part(String id) {
        return parts.stream().filter(part -> part.id().equals(id)).findFirst();
    }

    /** The key of what is said in other words of a pulse on seven points, or of a single question; else the key itself. */
    public String key(String usual) {
        if (items.isEmpty()) {
            return usual + ".question";
        }
        return questionnaire.scale().highest() == PULSE ? usual + ".pulse" : usual;
    }

    /** Whether it is neither a pulse nor a question. */
    boolean survey() {
        return key("").isEmpty();
    }

    public boolean asksInWords() {
        return !questionnaire.questions().isEmpty();
    }

    /** The pages of statements and the one of comments. */
    public int pages() {
        return parts.size() + (asksInWords() ? 1 : 0);
    }

    /** The address of the page after this one. */
    String after(Part part) {
        if (part.number() < parts.size()) {
            return parts.get(part.number()).id();
        }
        return asksInWords() ? Part.COMMENTS : Part.CHECK;
    }

    /**
     * Minutes that so many statements still need, rounded up. What is written takes another three minutes or so for each
     * comment (the same studies), but none is compulsory: the pages say so in words instead of counting it.
     */
    int minutes(long unanswered) {
        return (int) Math.max(1, (unanswered * SECONDS_PER_STATEMENT + 59) / 60);
    }

    int minutes(Answers draft) {
        return minutes(items.size() - draft.answered(items));
    }
}
