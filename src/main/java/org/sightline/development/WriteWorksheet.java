package org.sightline.development;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.UUID;

/** Keeps a worksheet, unless another window has changed it since it was read; with it the coach's words open. */
@ApplicationScoped
class WriteWorksheet {
    enum Outcome {
        SAVED,
        TOO_LONG,
        /** Another window has saved since; nothing is changed. */
        OVERTAKEN
    }

    /** Which versions a page showed. */
    record Seen(int worksheet, int conclusions) {}

    private final Readings readings;
    private final Pieces pieces;

    WriteWorksheet(Readings readings, Pieces pieces) {
        this.readings = readings;
        this.pieces = pieces;
    }

    @Transactional
    Outcome write(UUID executive, Worksheet sent, Seen seen) {
        if (!sent.fits()) {
            return Outcome.TOO_LONG;
        }
        readings.locked(executive);
        Kept steps = pieces.of(executive, Piece.WORKSHEET);
        Kept conclusions = pieces.of(executive, Piece.CONCLUSIONS);
        Worksheet known = Worksheet.of(steps, conclusions);
        boolean otherSteps = !sent.steps().equals(known.steps());
        boolean otherConclusions = !sent.conclusions().equals(known.conclusions());
        if (otherSteps && steps.version() != seen.worksheet()
                || otherConclusions && conclusions.version() != seen.conclusions()) {
            return Outcome.OVERTAKEN;
        }
        if (otherSteps) {
            pieces.write(executive, Piece.WORKSHEET, sent.steps());
        }
        if (otherConclusions) {
            pieces.write(
                    executive,
                    Piece.CONCLUSIONS,
                    sent.conclusions().isEmpty() ? Map.of() : Map.of(Worksheet.CONCLUSIONS, sent.conclusions()));
        }
        if (!sent.empty()) {
            readings.openWords(executive);
        }
        return Outcome.SAVED;
    }

    /** The executive wants the coach's words without a worksheet. */
    @Transactional
    void openWords(UUID executive) {
        readings.openWords(executive);
    }
}
