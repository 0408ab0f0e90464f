package org.sightline.cli;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.sightline.anonymity.Relationship;
import org.sightline.scoring.Answers;

/**
 * One executive of the batch with the rows about them, each packed into a few bytes so that a hundred thousand executives
 * fit into memory: relationship, identified, one byte per answer, the rater's id.
 */
final class Subject {
    private static final int HEAD = 2;
    /** Up to here a scan is as quick as a map and far smaller. */
    private static final int SCANNED = 24;

    private final String name;
    private final int items;
    private final List<byte[]> rows = new ArrayList<>();
    private @Nullable Map<String, Integer> index;
    private final BitSet commented = new BitSet();
    private long[] comments = new long[0];
    private int commentCount;

    Subject(String name, int items) {
        this.name = name;
        this.items = items;
    }

    String name() {
        return name;
    }

    int rows() {
        return rows.size();
    }

    OptionalInt row(String rater) {
        if (index != null) {
            Integer row = index.get(rater);
            return row == null ? OptionalInt.empty() : OptionalInt.of(row);
        }
        byte[] id = rater.getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < rows.size(); i++) {
            byte[] row = rows.get(i);
            if (Arrays.equals(row, HEAD + items, row.length, id, 0, id.length)) {
                return OptionalInt.of(i);
            }
        }
        return OptionalInt.empty();
    }

    void add(Relationship relationship, boolean identified, byte[] values, String rater) {
        byte[] id = rater.getBytes(StandardCharsets.UTF_8);
        byte[] row = new byte[HEAD + items + id.length];
        row[0] = (byte) relationship.ordinal();
        row[1] = (byte) (identified ? 1 : 0);
        System.arraycopy(values, 0, row, HEAD, items);
        System.arraycopy(id, 0, row, HEAD + items, id.length);
        rows.add(row);
        if (index != null) {
            index.put(rater, rows.size() - 1);
        } else if (rows.size() > SCANNED) {
            index = new HashMap<>();
            for (int i = 0; i < rows.size(); i++) {
                index.put(rater(i), i);
            }
        }
    }

    boolean has(Relationship relationship) {
        return rows.stream().anyMatch(row -> row[0] == relationship.ordinal());
    }

    String rater(int row) {
        byte[] bytes = rows.get(row);
        return new String(bytes, HEAD + items, bytes.length - HEAD - items, StandardCharsets.UTF_8);
    }

    Relationship relationship(int row) {
        return Relationship.values()[rows.get(row)[0]];
    }

    boolean identified(int row) {
        return rows.get(row)[1] == 1;
    }

    Answers answers(int row) {
        int[] values = new int[items];
        for (int i = 0; i < items; i++) {
            values[i] = rows.get(row)[HEAD + i];
        }
        return Answers.of(values);
    }

    /** Remembers where a comment was put aside; false if this rater has already answered this question. */
    boolean comment(int row, int question, int questions, long position) {
        int bit = row * questions + question;
        if (commented.get(bit)) {
            return false;
        }
        commented.set(bit);
        if (commentCount == comments.length) {
            comments = Arrays.copyOf(comments, Math.max(4, 2 * commentCount));
        }
        comments[commentCount++] = position;
        return true;
    }

    long[] comments() {
        return Arrays.copyOf(comments, commentCount);
    }
}
