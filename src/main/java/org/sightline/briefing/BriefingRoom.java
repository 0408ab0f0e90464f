package org.sightline.briefing;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sightline.engagement.Engagement;
import org.sightline.engagement.EngagementRoom;
import org.sightline.engagement.Stage;
import org.sightline.system.Texts;
import org.sightline.web.Reader;

/** Where an engagement's page leads to the briefing, and how far that is. */
@ApplicationScoped
class BriefingRoom implements EngagementRoom {
    private final Briefings briefings;
    private final CoachWords words;
    private final Questions questions;
    private final Reader reader;

    BriefingRoom(Briefings briefings, CoachWords words, Questions questions, Reader reader) {
        this.briefings = briefings;
        this.words = words;
        this.questions = questions;
        this.reader = reader;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public Optional<Door> door(Engagement engagement, boolean executive) {
        Texts texts = reader.texts();
        String state = state(engagement, executive, texts);
        return Optional.of(new Door(
                page(engagement, executive),
                texts.of("briefing.title"),
                !executive && questions.waiting(engagement)
                        ? state + " " + texts.of("briefing.room.question", engagement.name())
                        : state));
    }

    /** A briefing that was waived is none. */
    @Override
    public List<Stage> stages(Engagement engagement, boolean executive) {
        return List.of(
                Stage.on(Stage.Step.BRIEFED, briefings.of(engagement.id()).confirmedOn(), page(engagement, executive)));
    }

    @Override
    public Map<String, Object> held(Engagement engagement) {
        Briefings.Standing standing = briefings.of(engagement.id());
        Map<String, Object> held = new LinkedHashMap<>();
        LocalDate confirmed = standing.confirmedOn();
        if (confirmed != null) {
            held.put("confirmed", confirmed.toString());
        }
        Briefings.Waiver waiver = standing.waiver();
        if (waiver != null) {
            held.put("startsWithout", waiver.reason());
        }
        held.put("paragraph", words.of(engagement.id()).body());
        held.put(
                "questions",
                questions.of(engagement, true).stream()
                        .map(one ->
                                Map.of("by", one.author(), "on", one.writtenOn().toString(), "text", one.body()))
                        .toList());
        return Map.of("briefing", held);
    }

    private static String page(Engagement engagement, boolean executive) {
        return (executive ? engagement.ownPage() : engagement.page()) + "/briefing";
    }

    private String state(Engagement engagement, boolean executive, Texts texts) {
        Briefings.Standing standing = briefings.of(engagement.id());
        if (standing.confirmedOn() != null) {
            return texts.of("briefing.room.confirmed", standing.confirmedOn());
        }
        return executive ? texts.of("briefing.room.read") : texts.of("briefing.room.open", engagement.name());
    }
}
