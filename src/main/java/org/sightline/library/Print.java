package org.sightline.library;

/** What a printed report can show. */
public interface Print {
    /** The characters of a text for which no typeface has a sign, each once; empty if all can be printed. */
    String lacking(String text);
}
