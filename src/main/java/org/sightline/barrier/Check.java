package org.sightline.barrier;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The twelve statements as an executive, or a sponsor for an organisation, answered them on a day.
 *
 * @param answers without those that were left open
 * @param sharedOn the day on which the coach, or the organisation's coaches, were let see it, null if not or not any more
 * @param administratorsOn likewise the organisation's administrators; never of an executive's
 */
public record Check(
        UUID id,
        Map<Statement, Answer> answers,
        LocalDate takenOn,
        @Nullable LocalDate sharedOn,
        @Nullable LocalDate administratorsOn) {
    private static final String BETWEEN = "\n";
    private static final String IS = "=";

    public Check {
        answers = Map.copyOf(answers);
    }

    public boolean shared() {
        return sharedOn != null;
    }

    /** Whether anybody else may see it. */
    public boolean seen() {
        return sharedOn != null || administratorsOn != null;
    }

    public Ranking ranking() {
        return Ranking.of(answers);
    }

    /** As its owner takes it home: by names, without words. */
    Map<String, Object> fields() {
        Map<String, Object> given = new TreeMap<>();
        answers.forEach((statement, answer) -> given.put(statement.id(), answer.id()));
        return Map.of("on", takenOn.toString(), "shared", shared() ? "yes" : "no", "answers", given);
    }

    /** Answers as they are kept. */
    static String text(Map<Statement, Answer> answers) {
        return answers.entrySet().stream()
                .map(entry -> entry.getKey().id() + IS + entry.getValue().id())
                .sorted()
                .collect(Collectors.joining(BETWEEN));
    }

    /** The answers in such a text; what this version does not know any more is passed over. */
    static Map<Statement, Answer> answers(String text) {
        Map<String, String> kept = text.lines()
                .map(line -> line.split(IS, 2))
                .filter(parts -> parts.length == 2)
                .collect(Collectors.toMap(parts -> parts[0], parts -> parts[1]));
        return named(kept::get);
    }

    /** Answers by the ids of statement and answer; what is none is passed over. */
    static Map<Statement, Answer> named(Function<String, @Nullable String> ids) {
        Map<Statement, Answer> answers = new EnumMap<>(Statement.class);
        for (Statement statement : Statement.values()) {
            Optional<Answer> answer = Answer.named(ids.apply(statement.id()));
            answer.ifPresent(given -> answers.put(statement, given));
        }
        return answers;
    }
}
