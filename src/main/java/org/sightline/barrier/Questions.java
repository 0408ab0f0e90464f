package org.sightline.barrier;

import java.util.List;
import org.sightline.web.Faults;

/**
 * The twelve statements as they are put to somebody.
 *
 * @param voice the area of their words
 * @param page the address that takes the answers and shows the result
 * @param promise who will see it
 */
public record Questions(String voice, String page, String promise) {
    /** What is said if all of them were left open. */
    static final Faults NOTHING = Faults.of(Statement.values()[0].id() + "-1", "barrier.fault.nothing");

    public List<Statement> statements() {
        return List.of(Statement.values());
    }

    public List<Answer> scale() {
        return Answer.scale();
    }

    /** What is set apart from the scale. */
    public Answer apart() {
        return Answer.DOES_NOT_APPLY;
    }
}
