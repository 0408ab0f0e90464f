package org.sightline.development;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.sightline.audit.Act;
import org.sightline.coaching.ReleasedReport;
import org.sightline.coaching.ReleasedReports;

/** Shows a piece to the coach, or no more; each change leaves a trace, a wish that changes nothing leaves none. */
@ApplicationScoped
class SharePieces {
    private final Pieces pieces;
    private final ReleasedReports reports;

    SharePieces(Pieces pieces, ReleasedReports reports) {
        this.pieces = pieces;
        this.reports = reports;
    }

    /**
     * @param seen the version that was previewed
     * @return false if the piece is another by now: it is not shared
     */
    @Transactional
    boolean share(UUID executive, ReleasedReport report, Piece piece, int seen) {
        if (!pieces.share(report.id(), piece, seen)) {
            return pieces.shared(report.id()).contains(piece);
        }
        reports.record(executive, report, Act.READING_SHARED, piece.id());
        return true;
    }

    @Transactional
    void withdraw(UUID executive, ReleasedReport report, Piece piece) {
        if (pieces.withdraw(report.id(), piece)) {
            reports.record(executive, report, Act.READING_WITHDRAWN, piece.id());
        }
    }

    /** The coach read what is shared. */
    @Transactional
    void seen(UUID coach, ReleasedReport report) {
        reports.record(coach, report, Act.READING_SEEN, "");
    }
}
