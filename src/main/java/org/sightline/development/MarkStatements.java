package org.sightline.development;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/** Keeps the marks of the statements that a page showed; those of others stay as they are. */
@ApplicationScoped
class MarkStatements {
    private final Readings readings;
    private final Pieces pieces;

    MarkStatements(Readings readings, Pieces pieces) {
        this.readings = readings;
        this.pieces = pieces;
    }

    /**
     * @param shown marks of every statement shown, by its id, none among them
     * @param seen the version that the page showed
     * @return false if another window has saved since: nothing is changed
     */
    @Transactional
    boolean mark(UUID executive, Map<String, Set<Marked>> shown, int seen) {
        readings.locked(executive);
        Kept known = pieces.of(executive, Piece.MARKS);
        Map<String, String> content = merged(known, shown);
        if (content.equals(known.content())) {
            return true;
        }
        if (known.version() != seen) {
            return false;
        }
        pieces.write(executive, Piece.MARKS, content);
        return true;
    }

    static Map<String, String> merged(Kept known, Map<String, Set<Marked>> shown) {
        Map<String, String> content = new TreeMap<>(known.content());
        shown.forEach((id, marks) -> {
            if (marks.isEmpty()) {
                content.remove(id);
            } else {
                content.put(id, Marked.kept(marks));
            }
        });
        return content;
    }
}
