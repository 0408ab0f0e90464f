package org.sightline.scoring;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.sightline.anonymity.CountMap;
import org.sightline.anonymity.Counted;
import org.sightline.anonymity.Spans;
import org.sightline.questionnaire.LineagePeriod;
import org.sightline.questionnaire.LineageStatement;

/**
 * What people who worked for an executive went on to do, as it is published: for each span of time how many they are, and of
 * each statement how many say that it holds, as far as that leaves.
 *
 * @param spans the latest first; empty if too few said anything
 */
public record Lineage(List<Span> spans) {
    /** Nothing is published. */
    public static final Lineage NONE = new Lineage(List.of());

    public Lineage {
        spans = List.copyOf(spans);
    }

    /** @param first the latest of its periods */
    public record Span(LineagePeriod first, LineagePeriod last, int people, Map<LineageStatement, Counted> statements) {
        public Span {
            statements = Collections.unmodifiableMap(new EnumMap<>(statements));
        }
    }

    /** One statement of one person, in no order and linked to nothing. */
    public record Told(LineagePeriod period, LineageStatement statement, boolean holds) {}

    public boolean any() {
        return !spans.isEmpty();
    }

    /**
     * A function of what was said alone. Which periods are put together depends on how many people there are in each and not
     * on what they said.
     *
     * @param minimum fewest people of whom anything is shown, k
     */
    public static Lineage of(List<Told> told, int minimum) {
        CountMap map = new CountMap(minimum);
        int[] people = new int[LineagePeriod.values().length];
        // everybody says of each statement whether it holds, so that each counts the people
        told.stream()
                .filter(one -> one.statement() == LineageStatement.LARGER_ROLE)
                .forEach(one -> people[one.period().ordinal()]++);
        return new Lineage(Spans.of(people, map.fewest()).stream()
                .map(span -> span(span, told, map))
                .toList());
    }

    private static Span span(Spans.Span span, List<Told> told, CountMap map) {
        Map<LineageStatement, Counted> statements = new EnumMap<>(LineageStatement.class);
        for (LineageStatement statement : LineageStatement.values()) {
            int yes = (int) told.stream()
                    .filter(one -> one.statement() == statement && one.holds())
                    .filter(one -> one.period().ordinal() >= span.first()
                            && one.period().ordinal() <= span.last())
                    .count();
            statements.put(statement, map.release(span.people(), yes));
        }
        return new Span(
                LineagePeriod.values()[span.first()], LineagePeriod.values()[span.last()], span.people(), statements);
    }
}
