package org.sightline.barrier;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * The twelve statements in the order in which they are asked.
 *
 * <p>Each barrier has one: it lies in circumstances of which people speak freely, so that one plain statement is enough to
 * begin a conversation. Each reason has two, put differently and asked apart: it lies in oneself, where a single polite answer
 * would hide it. All of them state the obstacle, so that nobody mistakes the direction; the reasons come after the barriers,
 * when one is used to answering.
 */
public enum Statement {
    UNKNOWN(Barrier.UNKNOWN),
    TIME(Barrier.TIME),
    RESULTS(Barrier.RESULTS),
    SAFETY(Barrier.SAFETY),
    REWARD(Barrier.REWARD),
    SUPPORT(Barrier.SUPPORT),
    SKILL_1(Barrier.SKILL),
    PRIORITY_1(Barrier.PRIORITY),
    VALUE_1(Barrier.VALUE),
    SKILL_2(Barrier.SKILL),
    PRIORITY_2(Barrier.PRIORITY),
    VALUE_2(Barrier.VALUE);

    private final Barrier barrier;

    Statement(Barrier barrier) {
        this.barrier = barrier;
    }

    public Barrier barrier() {
        return barrier;
    }

    /** Its field, and the end of the key of its words. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static List<Statement> of(Barrier barrier) {
        return Arrays.stream(values())
                .filter(statement -> statement.barrier == barrier)
                .toList();
    }
}
