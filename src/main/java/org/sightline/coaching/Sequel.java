package org.sightline.coaching;

import java.util.List;
import java.util.UUID;

/** Something that goes on where a report ends, such as the same survey asked again; packages above give it. */
public interface Sequel {
    /**
     * Where it is.
     *
     * @param title and {@code state} in the reader's language
     */
    record Door(String href, String title, String state) {}

    /**
     * Doors on the pages of this executive.
     *
     * @param own whether the executive reads it, else the coach; each may see the executive's page
     */
    List<Door> doors(UUID executive, boolean own);

    /** A report was given to its executive, in the caller's transaction. */
    void released(UUID executive);
}
