package org.sightline.norm;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.sightline.statistics.Estimate;
import org.sightline.statistics.Estimate.Reason;

/**
 * Collects the figures of a version, and is the one place where they are rounded and held back: below thirty executives there
 * is none, and a figure behind which stand fewer than ten executives more than behind that of the version before is taken
 * over as it was. Else a source that few executives have could be worked out from two versions.
 */
final class FigureTable {
    private final SortedMap<FigureKey, NormFigure> figures = new TreeMap<>();
    private final SortedMap<FigureKey, Ladder> ladders = new TreeMap<>();
    private final int version;
    private final Map<FigureKey, NormFigure> lastFigures;
    private final Map<FigureKey, Ladder> lastLadders;

    FigureTable(int version, Map<FigureKey, NormFigure> lastFigures, Map<FigureKey, Ladder> lastLadders) {
        this.version = version;
        this.lastFigures = lastFigures;
        this.lastLadders = lastLadders;
    }

    /**
     * @param executives whose answers the figure is made of
     * @param units see {@link Measure}
     */
    void put(FigureKey key, int executives, int units, Supplier<Estimate> estimate) {
        NormFigure last = lastFigures.get(key);
        figures.put(
                key,
                last instanceof NormFigure.Known known && tooFewMore(executives, known.executives())
                        ? known
                        : figure(executives, units, estimate));
    }

    /** @param scores of executives, one each */
    void putLadder(FigureKey key, int fewest, double[] scores) {
        Ladder last = lastLadders.get(key);
        if (last != null && tooFewMore(scores.length, last.executives())) {
            ladders.put(key, last);
        } else if (scores.length >= fewest) {
            ladders.put(key, Ladder.of(scores, version));
        }
    }

    SortedMap<FigureKey, NormFigure> figures() {
        return Collections.unmodifiableSortedMap(figures);
    }

    SortedMap<FigureKey, Ladder> ladders() {
        return Collections.unmodifiableSortedMap(ladders);
    }

    private static boolean tooFewMore(int executives, int last) {
        return executives < last + Batch.STEP;
    }

    private NormFigure figure(int executives, int units, Supplier<Estimate> estimate) {
        if (executives < Batch.FIRST) {
            return new NormFigure.Missing(executives == 0 ? Reason.NO_DATA : Reason.TOO_FEW, executives);
        }
        return switch (estimate.get()) {
            case Estimate.Figure figure ->
                new NormFigure.Known(TwoDigits.of(figure.value()), executives, units, version);
            case Estimate.NotComputable none -> new NormFigure.Missing(none.reason(), executives);
        };
    }
}
