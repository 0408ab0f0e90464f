package org.sightline.development;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.sightline.security.ExecutiveKeys;

/** The door for packages above to all that an executive wrote beside a report; for nobody but that executive. */
@ApplicationScoped
public class OwnWriting {
    private final Pieces pieces;
    private final ThankYous thanks;
    private final ExecutiveKeys keys;

    OwnWriting(Pieces pieces, ThankYous thanks, ExecutiveKeys keys) {
        this.pieces = pieces;
        this.thanks = thanks;
        this.keys = keys;
    }

    /** By the name of the piece, each by what it is about; empty if nothing was written or it cannot be read any more. */
    public Map<String, Map<String, String>> of(UUID executive) {
        Map<String, Map<String, String>> all = new TreeMap<>();
        if (keys.find(executive).isEmpty()) {
            return all;
        }
        for (Piece piece : Piece.values()) {
            Kept kept = pieces.of(executive, piece);
            if (!kept.empty()) {
                all.put(piece.id(), kept.content());
            }
        }
        thanks.of(executive).ifPresent(letter -> all.put("thanks", Map.of("text", letter.text())));
        return all;
    }
}
