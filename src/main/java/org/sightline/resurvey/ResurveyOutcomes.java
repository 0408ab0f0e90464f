package org.sightline.resurvey;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sightline.coaching.ExecutivesReading;
import org.sightline.coaching.ReleasedReport;
import org.sightline.coaching.ReleasedReports;
import org.sightline.coaching.Sequel;
import org.sightline.engagement.Engagement;

/** What lies between the two surveys of whoever is coached, for a page on what coaching has changed. */
@ApplicationScoped
public class ResurveyOutcomes {
    /** How much of it there is for a reader. */
    public sealed interface Outcome {
        /** No released report to go on from. */
        record None() implements Outcome {}

        /** A report from which the survey can be asked again. */
        record Possible(String href) implements Outcome {}

        /** It is asked again, or both reports are to be opened first; {@code state} says how far it is. */
        record Waiting(String href, String state) implements Outcome {}

        /**
         * Both reports can be read.
         *
         * @param html all themes with their errors; a section for the middle of a page, safe as it stands
         * @param href to the whole of it
         */
        record There(String href, String html) implements Outcome {}

        /** Both reports were given, and one shows nothing or was erased. */
        record Nothing(String href) implements Outcome {}
    }

    private final Laters laters;
    private final ReleasedReports reports;
    private final ExecutivesReading own;
    private final ResurveySequel sequel;
    private final ReadResurvey reading;

    ResurveyOutcomes(
            Laters laters,
            ReleasedReports reports,
            ExecutivesReading own,
            ResurveySequel sequel,
            ReadResurvey reading) {
        this.laters = laters;
        this.reports = reports;
        this.own = own;
        this.sequel = sequel;
        this.reading = reading;
    }

    /** From the newest report that this reader may read; that it is read leaves the trace that the executive sees. */
    public Outcome of(Engagement engagement, UUID reader, boolean executive) {
        Optional<ReleasedReport> newest = laters.released(engagement).stream()
                .flatMap(id -> report(reader, id, executive).stream())
                .findFirst();
        return newest.map(report -> of(report, reader, executive)).orElse(new Outcome.None());
    }

    private Outcome of(ReleasedReport now, UUID reader, boolean executive) {
        List<Sequel.Door> doors = sequel.doors(now.id(), executive);
        if (doors.isEmpty()) {
            return new Outcome.None();
        }
        Sequel.Door door = doors.getFirst();
        Optional<ReleasedReport> earlier =
                laters.of(now.id()).flatMap(later -> report(reader, later.earlier(), executive));
        if (earlier.isEmpty()) {
            return laters.after(now.id()).isEmpty()
                    ? new Outcome.Possible(door.href())
                    : new Outcome.Waiting(door.href(), door.state());
        }
        if (executive && !(own.mayOpen(now.id()) && own.mayOpen(earlier.get().id()))) {
            return new Outcome.Waiting(door.href(), door.state());
        }
        return reading.inBrief(reader, earlier.get(), now)
                .<Outcome>map(html -> new Outcome.There(door.href(), html))
                .orElse(new Outcome.Nothing(door.href()));
    }

    private Optional<ReleasedReport> report(UUID reader, UUID id, boolean executive) {
        return executive ? reports.ownedBy(reader, id) : reports.coachedBy(reader, id);
    }
}
