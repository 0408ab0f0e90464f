package org.sightline.scenario;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sightline.engagement.Engagement;
import org.sightline.engagement.EngagementRoom;
import org.sightline.system.Texts;
import org.sightline.web.Reader;

/** The way from an engagement to the library; to the coach it counts only what is shared. */
@ApplicationScoped
class ScenarioRoom implements EngagementRoom {
    private static final int ORDER = 47;

    private final Rehearsals rehearsals;
    private final Suggestions suggestions;
    private final Reviews reviews;
    private final Reader reader;

    ScenarioRoom(Rehearsals rehearsals, Suggestions suggestions, Reviews reviews, Reader reader) {
        this.rehearsals = rehearsals;
        this.suggestions = suggestions;
        this.reviews = reviews;
        this.reader = reader;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public Optional<Door> door(Engagement engagement, boolean executive) {
        Texts texts = reader.texts();
        return Optional.of(new Door(
                (executive ? engagement.ownPage() : engagement.page()) + "/scenarios",
                texts.of("scenario.title"),
                executive
                        ? own(texts, engagement)
                        : texts.of(
                                "scenario.room.coach",
                                rehearsals.shared(engagement).size())));
    }

    private String own(Texts texts, Engagement engagement) {
        List<Rehearsal> played = rehearsals.of(engagement);
        if (played.stream().anyMatch(one -> !one.ended())) {
            return texts.of("scenario.room.under-way");
        }
        long waiting = suggestions.of(engagement).keySet().stream()
                .filter(scenario ->
                        played.stream().noneMatch(one -> one.scenario().id().equals(scenario)))
                .count();
        return waiting > 0
                ? texts.of("scenario.room.suggested", engagement.coach(), waiting)
                : texts.of("scenario.room.own", played.size());
    }

    @Override
    public Map<String, Object> held(Engagement engagement) {
        return Map.of(
                "suggestedScenarios",
                suggestions.of(engagement).values().stream()
                        .map(one -> Map.of(
                                "scenario", one.scenario(),
                                "on", one.suggestedOn().toString(),
                                "words", one.words()))
                        .toList(),
                "rehearsals",
                rehearsals.of(engagement).stream()
                        .map(one -> held(reviews.of(engagement, one, true)))
                        .toList());
    }

    private Map<String, Object> held(Review review) {
        Texts texts = reader.texts();
        Rehearsal rehearsal = review.rehearsal();
        return Map.of(
                "scenario", texts.of(rehearsal.scenario().title()),
                "started", rehearsal.startedOn().toString(),
                "shared", review.shared() ? "yes" : "no",
                "steps",
                        review.steps().stream()
                                .map(step -> Map.of(
                                        "situation", texts.of(step.situation().key()),
                                        "choice", texts.of(step.key()),
                                        "thought", step.thought(),
                                        "notes",
                                                step.notes().stream()
                                                        .map(RehearsalNotes.Note::body)
                                                        .toList()))
                                .toList(),
                "lessons",
                        review.lessons().stream()
                                .map(lesson -> Map.of(
                                        "on", lesson.takenOn().toString(),
                                        "theme", lesson.content().theme(),
                                        "better", lesson.content().better() ? "yes" : "no",
                                        "line", lesson.content().line()))
                                .toList());
    }
}
