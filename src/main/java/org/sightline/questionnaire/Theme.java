package org.sightline.questionnaire;

import java.util.List;

/**
 * Items that are scored together.
 *
 * @param id unique among the ids of themes, items and questions
 * @param description one sentence for the reader of the report
 * @param kind whether it is a derailment theme or the developmental contribution
 * @param items in the order in which they are asked, at least two
 */
public record Theme(String id, String title, String description, Kind kind, List<Item> items) {
    /** What a theme says about the executive. */
    public enum Kind {
        DERAILMENT,
        DEVELOPMENT
    }

    public Theme {
        items = List.copyOf(items);
    }
}
