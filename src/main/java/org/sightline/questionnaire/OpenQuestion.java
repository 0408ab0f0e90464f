package org.sightline.questionnaire;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A question answered in words; never compulsory.
 *
 * @param wording the question
 * @param supervisors the wording for supervisors where it differs, else null
 * @param parts the boxes of a question in several parts (a critical incident), empty for a single box
 * @param choices choices beside the boxes (better or worse, how long ago), empty if none
 * @param maximumLength characters per box
 */
public record OpenQuestion(
        String id,
        Wording wording,
        @Nullable Wording supervisors,
        List<Part> parts,
        List<Choice> choices,
        int maximumLength) {
    /** One box. */
    public record Part(String id, Wording wording) {}

    /** A choice of one among several options. */
    public record Choice(String id, Wording wording, List<Option> options) {
        public Choice {
            options = List.copyOf(options);
        }
    }

    public record Option(String id, String label) {}

    public OpenQuestion {
        parts = List.copyOf(parts);
        choices = List.copyOf(choices);
    }
}
