package org.sightline.feedback;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the executive of an engagement said of the coaching.
 *
 * @param answers to all statements; none if the executive did not want to say anything
 * @param words what they added, maybe empty
 */
record Feedback(
        UUID engagement, UUID coach, Readers readers, Map<Statement, Degree> answers, String words, LocalDate saidOn) {
    static final int LONGEST = 1000;

    /** Who reads it beside the executive. */
    enum Readers {
        NOBODY,
        COACH,
        REGISTER
    }

    Feedback {
        answers = Map.copyOf(answers);
    }

    public boolean skipped() {
        return readers == Readers.NOBODY;
    }

    public boolean register() {
        return readers == Readers.REGISTER;
    }

    /** An answer with its statement, both by their keys. */
    record Line(String statement, String degree) {}

    public List<Line> lines() {
        return Stream.of(Statement.values())
                .flatMap(one -> line(one, answers.get(one)))
                .toList();
    }

    private static Stream<Line> line(Statement statement, @Nullable Degree degree) {
        return degree == null ? Stream.of() : Stream.of(new Line(statement.key(), degree.key()));
    }
}
