package org.sightline.scenario;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import org.sightline.TestClock;
import org.sightline.engagement.Engagement;
import org.sightline.engagement.Engagements;

/** A scenario that was suggested, played to its end, shared, and gone through. */
@ApplicationScoped
public class ScenarioScenario {
    private static final LocalDate TODAY = LocalDate.ofInstant(TestClock.START, ZoneOffset.UTC);

    private final Suggestions suggestions;
    private final Rehearsals rehearsals;
    private final RehearsalNotes notes;
    private final Lessons lessons;
    private final Engagements engagements;

    ScenarioScenario(
            Suggestions suggestions,
            Rehearsals rehearsals,
            RehearsalNotes notes,
            Lessons lessons,
            Engagements engagements) {
        this.suggestions = suggestions;
        this.rehearsals = rehearsals;
        this.notes = notes;
        this.lessons = lessons;
        this.engagements = engagements;
    }

    /** Ids by kind; every text that somebody wrote holds the word. */
    @Transactional
    public Map<String, String> of(UUID id, String word) {
        Engagement engagement = engagements.any(id).orElseThrow();
        Scenario scenario = Scenarios.find("R1").orElseThrow();
        suggestions.make(engagement, scenario, "Sounds like your Monday round " + word, TODAY.minusDays(3));
        UUID rehearsal = rehearsals.begin(engagement, scenario, TODAY.minusDays(2));
        Way way = Way.BEGINNING
                .with(new Way.Step("1", "a", "I would rather wait " + word))
                .with(new Way.Step("2", "b", ""))
                .with(new Way.Step("5", "a", "Money first was my habit " + word));
        rehearsals.go(engagement, rehearsals.of(engagement, rehearsal).orElseThrow(), way, TODAY.minusDays(1));
        rehearsals.share(engagement, rehearsal, TODAY);
        Rehearsal played = rehearsals.of(engagement, rehearsal).orElseThrow();
        notes.write(
                engagement, played, "1", new RehearsalNotes.Note(true, true, "Where do you know this from? " + word));
        notes.write(
                engagement, played, "2", new RehearsalNotes.Note(true, false, "Asks for behaviour at once " + word));
        UUID lesson = lessons.take(
                engagement,
                played,
                engagement.coachId(),
                new Lessons.Content("R", true, "Named it early and got an answer " + word),
                TODAY);
        return Map.of("rehearsal", rehearsal.toString(), "lesson", lesson.toString());
    }

    /** One that waits for its second choice. */
    @Transactional
    String underWay(UUID id, String scenario) {
        Engagement engagement = engagements.any(id).orElseThrow();
        UUID rehearsal = rehearsals.begin(engagement, Scenarios.find(scenario).orElseThrow(), TODAY);
        Way way = Way.BEGINNING.with(new Way.Step("1", "b", "")).drafted(new Way.Step("3", "", "Amira was right"));
        rehearsals.go(engagement, rehearsals.of(engagement, rehearsal).orElseThrow(), way, TODAY);
        return rehearsal.toString();
    }
}
