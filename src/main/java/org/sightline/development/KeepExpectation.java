package org.sightline.development;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** Keeps what the executive expects, or that nothing is expected; final once the report is opened. */
@ApplicationScoped
class KeepExpectation {
    private final Readings readings;
    private final Pieces pieces;

    KeepExpectation(Readings readings, Pieces pieces) {
        this.readings = readings;
        this.pieces = pieces;
    }

    /**
     * @param guesses a point of the scale by {@link Guesses#key}; none to skip
     * @return false if the report was opened already: nothing is changed
     */
    @Transactional
    boolean keep(UUID executive, Map<String, Integer> guesses) {
        if (readings.locked(executive).opened()) {
            return false;
        }
        if (guesses.isEmpty()) {
            pieces.remove(executive, Piece.EXPECTATION);
        } else {
            Map<String, String> content = new TreeMap<>();
            guesses.forEach((key, guess) -> content.put(key, Integer.toString(guess)));
            pieces.write(executive, Piece.EXPECTATION, content);
        }
        return true;
    }
}
