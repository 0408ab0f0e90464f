package org.sightline.rater;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/**
 * Something that everybody who is asked about an executive is told, the same to all of them, whatever they answer, send or
 * decline. Whoever tells it learns of executives only.
 */
public interface WordToRaters {
    /** @param address of a page that has nothing to do with their answers */
    record Word(String coach, String address) {}

    /** Executives of campaigns about whom there is nothing to tell are left out. */
    Map<UUID, Word> about(Collection<UUID> executives);
}
