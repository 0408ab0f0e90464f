package org.sightline.incident;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.sightline.coaching.ToldSource;
import org.sightline.engagement.Engagements;
import org.sightline.interview.ThemeNames;
import org.sightline.report.Told;

/** Gives reports the incidents that were shared, in the wording in which they were. */
@ApplicationScoped
class IncidentsInReports implements ToldSource {
    private final Engagements engagements;
    private final Incidents incidents;
    private final ThemeNames names;

    IncidentsInReports(Engagements engagements, Incidents incidents, ThemeNames names) {
        this.engagements = engagements;
        this.incidents = incidents;
        this.names = names;
    }

    @Override
    public Told of(UUID executive, LocalDate since, Locale language) {
        return new Told(
                List.of(),
                engagements.of(executive).stream()
                        .flatMap(engagement -> incidents.of(engagement.id()).stream())
                        .filter(incident -> incident.sharedOn() != null
                                && !incident.sharedOn().isBefore(since))
                        .map(incident -> new Told.Incident(
                                names.title(incident.telling().theme(), language),
                                incident.telling().better(),
                                incident.wording()))
                        .toList());
    }
}
