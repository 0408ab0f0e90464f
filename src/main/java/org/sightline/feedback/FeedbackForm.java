package org.sightline.feedback;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.sightline.engagement.Limits;
import org.sightline.feedback.Feedback.Readers;
import org.sightline.web.Faults;
import org.sightline.web.Typed;

/**
 * What is said, as typed and ticked.
 *
 * @param chosen a degree for each statement that has one, by their ids
 * @param readers empty as long as nobody is chosen
 */
record FeedbackForm(Map<String, String> chosen, String words, String readers) {
    static final String WORDS = "words";
    static final String READERS = "readers";
    private static final String COACH = "coach";
    private static final String REGISTER = "register";

    static FeedbackForm blank() {
        return new FeedbackForm(Map.of(), "", "");
    }

    static FeedbackForm of(Feedback said) {
        Map<String, String> chosen = new HashMap<>();
        said.answers().forEach((statement, degree) -> chosen.put(statement.id(), degree.id()));
        return new FeedbackForm(chosen, said.words(), said.skipped() ? "" : said.register() ? REGISTER : COACH);
    }

    static FeedbackForm sent(MultivaluedMap<String, String> fields) {
        Map<String, String> chosen = new HashMap<>();
        for (Statement statement : Statement.values()) {
            Degree.named(fields.getFirst(statement.id())).ifPresent(one -> chosen.put(statement.id(), one.id()));
        }
        return new FeedbackForm(
                chosen,
                Typed.plain(Objects.requireNonNullElse(fields.getFirst(WORDS), "")),
                Objects.requireNonNullElse(fields.getFirst(READERS), ""));
    }

    /** Whether this is chosen for that. */
    public boolean chose(Statement statement, Degree degree) {
        return degree.id().equals(chosen.get(statement.id()));
    }

    Faults faults() {
        List<Faults.Fault> faults = new ArrayList<>();
        for (Statement statement : Statement.values()) {
            if (!chosen.containsKey(statement.id())) {
                faults.add(Faults.Fault.of(field(statement), "feedback.fault.statement", statement.ordinal() + 1));
            }
        }
        Limits.tooLong(WORDS, words, Feedback.LONGEST).ifPresent(faults::add);
        if (chosenReaders().isEmpty()) {
            faults.add(Faults.Fault.of(READERS + "-coach", "feedback.fault.readers"));
        }
        return new Faults(faults);
    }

    /** The first choice, to which the summary of faults leads. */
    static String field(Statement statement) {
        return statement.id() + "-1";
    }

    Optional<Readers> chosenReaders() {
        return switch (readers) {
            case COACH -> Optional.of(Readers.COACH);
            case REGISTER -> Optional.of(Readers.REGISTER);
            default -> Optional.empty();
        };
    }

    Map<Statement, Degree> answers() {
        Map<Statement, Degree> answers = new EnumMap<>(Statement.class);
        for (Statement statement : Statement.values()) {
            Degree.named(chosen.get(statement.id())).ifPresent(degree -> answers.put(statement, degree));
        }
        return answers;
    }
}
