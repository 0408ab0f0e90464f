package org.sightline.instrument;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.sightline.engagement.Engagement;
import org.sightline.engagement.Evidence;
import org.sightline.engagement.EvidenceSource;

/** A style is evidence once it has led to a behaviour that was seen and to what came of it; a score alone is none. */
@ApplicationScoped
class InstrumentEvidence implements EvidenceSource {
    private static final String SOURCE = "instrument";

    private final StyleLinks links;

    InstrumentEvidence(StyleLinks links) {
        this.links = links;
    }

    @Override
    public String source() {
        return SOURCE;
    }

    @Override
    public List<Evidence> of(Engagement engagement) {
        return links.of(engagement.id()).stream()
                .filter(StyleLink::complete)
                .map(one -> new Evidence(SOURCE, one.id().toString(), one.behaviour(), one.outcome()))
                .toList();
    }
}
