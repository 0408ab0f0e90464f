package org.sightline.development;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.sightline.coaching.ExecutivesReading;
import org.sightline.report.ReportInput;
import org.sightline.system.Message;

/** Each reader's copy: with what was expected where the reader may see it, without the coach's words while they wait. */
@ApplicationScoped
class ReportCopies implements ExecutivesReading {
    private static final String WORDS = "interpretation";

    private final Readings readings;
    private final Pieces pieces;
    private final ReadResults results;

    ReportCopies(Readings readings, Pieces pieces, ReadResults results) {
        this.readings = readings;
        this.pieces = pieces;
        this.results = results;
    }

    @Override
    public boolean mayOpen(UUID executive) {
        return readings.of(executive).isPresent() || !results.reportable(executive);
    }

    @Override
    public Copy open(UUID executive, ReportInput whole) {
        readings.open(executive);
        ReportInput expected = expecting(whole, pieces.of(executive, Piece.EXPECTATION));
        boolean wait = !readings.of(executive).orElseThrow().words()
                && whole.scorecard().reportable()
                && !whole.facts().words().interpretation().isBlank();
        return new Copy(wait ? withoutWords(expected) : expected, wait);
    }

    @Override
    public ReportInput forCoach(UUID executive, ReportInput whole) {
        return pieces.shared(executive).contains(Piece.EXPECTATION)
                ? expecting(whole, pieces.of(executive, Piece.EXPECTATION))
                : whole;
    }

    @Override
    public List<Message> shared(UUID executive) {
        return pieces.shared(executive).stream().map(Piece::title).toList();
    }

    private static ReportInput expecting(ReportInput whole, Kept guesses) {
        return guesses.empty() ? whole : whole.with(whole.facts().expecting(Guesses.expectation(guesses.content())));
    }

    private static ReportInput withoutWords(ReportInput whole) {
        return whole.with(whole.facts().without(Set.of(WORDS)));
    }
}
