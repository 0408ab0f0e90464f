package org.sightline.ballot;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sightline.questionnaire.LineagePeriod;
import org.sightline.questionnaire.LineageStatement;

/**
 * What a past report says they went on to do, as far as they have come. It lies among the words of a ballot, under names that
 * no question can have, so that a ballot with it is kept, padded and replaced like any other.
 *
 * @param period null if it is not said
 * @param none whether none of the statements holds, as far as was said
 */
public record Lineage(@Nullable LineagePeriod period, Set<LineageStatement> holding, boolean none) {
    static final String WHEN = "lineage:when";
    static final String THEN = "lineage:then";
    private static final String NOTHING = "-";

    public Lineage {
        holding = Set.copyOf(holding);
    }

    /** Whether it says enough to be counted: when, and for each statement whether it holds. */
    public boolean complete() {
        return period != null && !holding.isEmpty() != none;
    }

    boolean blank() {
        return period == null && holding.isEmpty() && !none;
    }

    public boolean holds(LineageStatement statement) {
        return holding.contains(statement);
    }

    static boolean names(String word) {
        return word.equals(WHEN) || word.equals(THEN);
    }

    /** As words of a ballot; what is not said is empty and takes away what stood there. */
    public Map<String, String> words() {
        Map<String, String> words = new HashMap<>();
        words.put(WHEN, period == null ? "" : period.id());
        words.put(
                THEN,
                Stream.concat(
                                none ? Stream.of(NOTHING) : Stream.empty(),
                                holding.stream().sorted().map(LineageStatement::id))
                        .collect(Collectors.joining(" ")));
        return words;
    }

    static Lineage of(Map<String, String> words) {
        Set<String> then = Set.of(words.getOrDefault(THEN, "").split(" ", -1));
        Set<LineageStatement> holding = EnumSet.noneOf(LineageStatement.class);
        for (LineageStatement statement : LineageStatement.values()) {
            if (then.contains(statement.id())) {
                holding.add(statement);
            }
        }
        return new Lineage(
                LineagePeriod.of(words.getOrDefault(WHEN, "")).orElse(null), holding, then.contains(NOTHING));
    }

    /** For the seal; empty unless it can be counted. */
    public static Optional<Lineage> said(Map<String, String> words) {
        return Optional.of(of(words)).filter(Lineage::complete);
    }

    /** No answer ever reaches a log. */
    @Override
    public String toString() {
        return "Lineage";
    }
}
