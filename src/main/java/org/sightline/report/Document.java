package org.sightline.report;

import java.util.Locale;

/** The kinds of report, all made from the same model. */
public enum Document {
    /** Everything. */
    FULL,
    /** Two pages: what stands out, and the first step. */
    BRIEF,
    /** For the coach alone: where sentences come from, what is uncertain, what to ask. */
    ANNEX;

    /** As it stands in addresses and names of files. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
