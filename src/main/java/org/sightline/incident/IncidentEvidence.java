package org.sightline.incident;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.sightline.engagement.Engagement;
import org.sightline.engagement.Evidence;
import org.sightline.engagement.EvidenceSource;
import org.sightline.interview.ThemeNames;
import org.sightline.web.Reader;

/** Incidents on which an insight can rest: shared ones, in the wording that was shared, and the executive's own. */
@ApplicationScoped
class IncidentEvidence implements EvidenceSource {
    private static final String SOURCE = "incident";

    private final Incidents incidents;
    private final ThemeNames themes;
    private final Reader reader;

    IncidentEvidence(Incidents incidents, ThemeNames themes, Reader reader) {
        this.incidents = incidents;
        this.themes = themes;
        this.reader = reader;
    }

    @Override
    public String source() {
        return SOURCE;
    }

    @Override
    public List<Evidence> of(Engagement engagement) {
        return incidents.of(engagement.id()).stream()
                .filter(Incident::read)
                .map(one -> new Evidence(
                        SOURCE,
                        one.id().toString(),
                        one.line(),
                        themes.title(one.telling().theme()) + " · "
                                + reader.texts().of(one.telling().better() ? "incident.better" : "incident.worse")))
                .toList();
    }
}
