package org.sightline.questionnaire;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A question answered in words; never compulsory.
 *
 * @param id unique among the ids of themes, items and questions
 * @param wording the question
 * @param supervisors the wording for current and past supervisors where it differs, else null; its form for self is the
 *     question's own
 * @param parts the boxes of a question in several parts (a critical incident), empty for a single box
 * @param choices choices beside the boxes (better or worse, how long ago), empty if none
 * @param maximumLength characters per box, 50 to 2000
 */
public record OpenQuestion(
        String id,
        Wording wording,
        @Nullable Wording supervisors,
        List<Part> parts,
        List<Choice> choices,
        int maximumLength) {
    /**
     * One box.
     *
     * @param id unique among the parts and choices of its question
     */
    public record Part(String id, Wording wording) {}

    /**
     * A choice of one among several options; may be left unanswered.
     *
     * @param id unique among the parts and choices of its question
     * @param options 2 to 10, in the order in which they are shown
     */
    public record Choice(String id, Wording wording, List<Option> options) {
        public Choice {
            options = List.copyOf(options);
        }
    }

    /**
     * One answer of a choice.
     *
     * @param id unique in its choice
     * @param label the same in all forms
     */
    public record Option(String id, String label) {}

    public OpenQuestion {
        parts = List.copyOf(parts);
        choices = List.copyOf(choices);
    }

    /**
     * The question as it is put to one rater, {@code {N}} not yet filled in.
     *
     * @param supervisor whether the rater is a current or past supervisor of the executive
     */
    public String asked(Form form, boolean supervisor) {
        return (supervisor && supervisors != null ? supervisors : wording).in(form);
    }
}
