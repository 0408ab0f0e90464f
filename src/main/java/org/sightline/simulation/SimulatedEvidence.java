package org.sightline.simulation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.IntStream;
import org.sightline.engagement.Engagement;
import org.sightline.engagement.Evidence;
import org.sightline.engagement.EvidenceSource;
import org.sightline.web.Reader;

/** A dimension of a shared assessment centre that two observers or more have seen; marked as simulated. */
@ApplicationScoped
class SimulatedEvidence implements EvidenceSource {
    private static final String SOURCE = "simulated";
    private static final int FEWEST = 2;

    private final AssessmentCentres centres;
    private final Observations observations;
    private final Reader reader;

    SimulatedEvidence(AssessmentCentres centres, Observations observations, Reader reader) {
        this.centres = centres;
        this.observations = observations;
        this.reader = reader;
    }

    @Override
    public String source() {
        return SOURCE;
    }

    @Override
    public List<Evidence> of(Engagement engagement) {
        return centres.shared(engagement.id()).stream()
                .flatMap(centre -> {
                    Seen seen = Seen.of(centre, observations.grid(engagement.id(), centre));
                    return IntStream.range(
                                    0, seen.raters() < FEWEST ? 0 : seen.sums().size())
                            .filter(d -> seen.sums().get(d).mean().isPresent())
                            .mapToObj(d -> evidence(centre, seen.sums().get(d), d));
                })
                .toList();
    }

    private Evidence evidence(AssessmentCentre centre, Seen.Sum sum, int place) {
        return new Evidence(
                SOURCE,
                centre.id() + " " + place,
                reader.texts()
                        .of(
                                "simulation.evidence",
                                sum.dimension(),
                                centre.content().name()),
                reader.texts().of("simulation.evidence.detail", sum.mean().orElseThrow(), sum.exercises()));
    }
}
