package org.sightline.sheet;

/** What came of undoing: rows that went, rows that are as they were, and rows that others need or changed since. */
public record Undone(int removed, int restored, int left) {}
