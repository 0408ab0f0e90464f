package org.sightline.incident;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.sightline.interview.Factor;

/** Incidents of an engagement with something of everything in them. */
@ApplicationScoped
public class IncidentScenario {
    private final Incidents incidents;
    private final Sources sources;

    IncidentScenario(Incidents incidents, Sources sources) {
        this.incidents = incidents;
        this.sources = sources;
    }

    /** Ids by kind; every text holds the word. */
    @Transactional
    public Map<String, String> of(UUID engagement, UUID interview, String word) {
        UUID incident = incidents.write(engagement, false, telling(word));
        sources.add(engagement, incident, Source.Kind.INTERVIEW, interview, word);
        sources.add(engagement, incident, Source.Kind.DOCUMENT, null, "Minutes of " + word);
        incidents.word(
                incidents.of(engagement, incident).orElseThrow(),
                0,
                new WordingForm("Waited, says " + word, Map.of(), 0));
        UUID own = incidents.write(engagement, true, telling(word));
        return Map.of(
                "incident", incident.toString(),
                "source",
                        sources.of(engagement, incident).stream()
                                .filter(source -> source.kind() == Source.Kind.DOCUMENT)
                                .findFirst()
                                .orElseThrow()
                                .id()
                                .toString(),
                "myincident", own.toString());
    }

    private static Telling telling(String word) {
        return new Telling(
                "Before " + word,
                "Asked " + word,
                "After " + word,
                "R",
                true,
                Set.of(Factor.PREPARATION, Factor.TIMING),
                Set.of(Factor.PRESSURE),
                "Luck of " + word);
    }
}
