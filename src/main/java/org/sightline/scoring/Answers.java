package org.sightline.scoring;

import java.util.Arrays;

/**
 * One person's answers to all rated items, in the order of {@code Questionnaire.ratedItems()} and as asked: warning signs
 * are not reversed yet. 0 stands for "cannot say" and for an empty answer. Immutable; one byte per item.
 */
public final class Answers {
    private final byte[] values;

    private Answers(byte[] values) {
        this.values = values;
    }

    /** @throws IllegalArgumentException for a value outside 0 to 5 */
    public static Answers of(int... values) {
        return upTo(5, values);
    }

    /** On a scale of so many points. */
    static Answers upTo(int points, int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            if (values[i] < 0 || values[i] > points) {
                throw new IllegalArgumentException("item " + i + ": outside 0 to " + points + ": " + values[i]);
            }
            bytes[i] = (byte) values[i];
        }
        return new Answers(bytes);
    }

    /** Nothing answered. */
    public static Answers none(int items) {
        return new Answers(new byte[items]);
    }

    /** How many items were asked. */
    public int size() {
        return values.length;
    }

    /** The answer to an item as asked, 0 if there is none. */
    public int at(int item) {
        return values[item];
    }

    /** The same answers but for one. */
    Answers with(int item, int value) {
        byte[] changed = values.clone();
        changed[item] = (byte) value;
        return new Answers(changed);
    }

    /** How many items have an answer. */
    public int answered() {
        int answered = 0;
        for (byte value : values) {
            answered += value == 0 ? 0 : 1;
        }
        return answered;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Answers answers && Arrays.equals(values, answers.values);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(values);
    }

    /** The number of answers only; no answer ever reaches a log. */
    @Override
    public String toString() {
        return answered() + " answers to " + values.length + " items";
    }
}
