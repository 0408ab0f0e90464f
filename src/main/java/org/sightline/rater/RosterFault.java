package org.sightline.rater;

/** Something to mend in a file: where it stands and how to put it right. Line 0 speaks of the file as a whole. */
public record RosterFault(int line, String column, String message) {}
