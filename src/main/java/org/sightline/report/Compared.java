package org.sightline.report;

/** One of two values that are compared: whose it is, as it is printed, and where it is drawn. */
record Compared(String label, String printed, Dumbbell.End end) {}
