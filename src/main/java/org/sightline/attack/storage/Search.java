package org.sightline.attack.storage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/** Finds any of many byte strings in one pass: by their first eight bytes, which are looked up in a sparse table. */
final class Search {
    private static final int PREFIX = 8;
    private static final int SPARSE = 8;
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private final int shift;
    private final long[] prefixes;
    private final boolean[] used;
    private final List<List<Sought>> slots = new ArrayList<>();

    /** @throws IllegalArgumentException if one is shorter than eight bytes */
    Search(Collection<Sought> all) {
        int size = Integer.highestOneBit(Math.max(2, SPARSE * all.size()));
        shift = Long.SIZE - Integer.numberOfTrailingZeros(size);
        prefixes = new long[size];
        used = new boolean[size];
        for (int i = 0; i < size; i++) {
            slots.add(List.of());
        }
        all.forEach(this::add);
    }

    private void add(Sought sought) {
        if (sought.bytes().length < PREFIX) {
            throw new IllegalArgumentException("too short to be looked for: " + sought.name());
        }
        long prefix = 0;
        for (int i = 0; i < PREFIX; i++) {
            prefix = prefix << Byte.SIZE | sought.bytes()[i] & 0xFF;
        }
        int slot = slot(prefix);
        List<Sought> there = new ArrayList<>(slots.get(slot));
        there.add(sought);
        prefixes[slot] = prefix;
        used[slot] = true;
        slots.set(slot, there);
    }

    /** Something found, and where. */
    record Find(Sought sought, int at) {}

    /** All finds in the order of their places. */
    List<Find> in(byte[] data) {
        List<Find> finds = new ArrayList<>();
        long prefix = 0;
        for (int i = 0; i < data.length; i++) {
            prefix = prefix << Byte.SIZE | data[i] & 0xFF;
            int slot = slot(prefix);
            if (used[slot] && i >= PREFIX - 1) {
                compare(data, i - PREFIX + 1, slots.get(slot), finds);
            }
        }
        return finds;
    }

    private static void compare(byte[] data, int at, List<Sought> candidates, List<Find> finds) {
        for (Sought sought : candidates) {
            int end = at + sought.bytes().length;
            if (end <= data.length && Arrays.equals(data, at, end, sought.bytes(), 0, end - at)) {
                finds.add(new Find(sought, at));
            }
        }
    }

    /** Where a prefix stands, or would: behind others that spread to the same place. */
    private int slot(long prefix) {
        int slot = (int) (prefix * SPREAD >>> shift);
        while (used[slot] && prefixes[slot] != prefix) {
            slot = slot + 1 & prefixes.length - 1;
        }
        return slot;
    }
}
