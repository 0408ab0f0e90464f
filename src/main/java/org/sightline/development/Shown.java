package org.sightline.development;

import java.util.List;
import org.sightline.system.Message;

/**
 * A piece on a page.
 *
 * @param id of the {@link Piece}
 * @param version as of which it is shown
 */
record Shown(String id, Message title, int version, boolean shared, List<Passage> passages) {
    static Shown of(Results about, Piece piece, Kept kept) {
        return new Shown(
                piece.id(), piece.title(), kept.version(), kept.shared(), Passages.of(about, piece, kept.content()));
    }

    /** The key of what leads to where it is written. */
    public String write() {
        return "development.sharing.write." + id;
    }

    public boolean empty() {
        return passages.isEmpty();
    }
}
