package org.sightline.scenario;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.sightline.engagement.Engagement;
import org.sightline.engagement.Evidence;
import org.sightline.engagement.EvidenceSource;
import org.sightline.system.Texts;
import org.sightline.web.Reader;

/** What was taken from rehearsals that coach and executive both read; marked as simulated. */
@ApplicationScoped
class RehearsedEvidence implements EvidenceSource {
    private static final String SOURCE = "rehearsed";

    private final Rehearsals rehearsals;
    private final Lessons lessons;
    private final Reader reader;

    RehearsedEvidence(Rehearsals rehearsals, Lessons lessons, Reader reader) {
        this.rehearsals = rehearsals;
        this.lessons = lessons;
        this.reader = reader;
    }

    @Override
    public String source() {
        return SOURCE;
    }

    @Override
    public List<Evidence> of(Engagement engagement) {
        return rehearsals.shared(engagement).stream()
                .flatMap(rehearsal -> lessons.of(engagement, rehearsal, engagement.account()).stream()
                        .map(lesson -> evidence(rehearsal, lesson)))
                .toList();
    }

    private Evidence evidence(Rehearsal rehearsal, Lessons.Lesson lesson) {
        Texts texts = reader.texts();
        return new Evidence(
                SOURCE,
                lesson.id().toString(),
                lesson.content().line(),
                texts.of(
                        "scenario.evidence.detail",
                        texts.of(rehearsal.scenario().title()),
                        texts.of(lesson.content().themeKey()),
                        texts.of(lesson.content().better() ? "scenario.better" : "scenario.worse")));
    }
}
