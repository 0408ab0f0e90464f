package org.sightline.pulse;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.sightline.engagement.Engagement;
import org.sightline.engagement.EngagementRoom;
import org.sightline.engagement.Engagements;
import org.sightline.engagement.Stage;
import org.sightline.web.Reader;

/** The way from an engagement to its pulses. */
@ApplicationScoped
class PulseRoom implements EngagementRoom {
    private final Pulses pulses;
    private final PulseViews views;
    private final Engagements engagements;
    private final Reader reader;

    PulseRoom(Pulses pulses, PulseViews views, Engagements engagements, Reader reader) {
        this.pulses = pulses;
        this.views = views;
        this.engagements = engagements;
        this.reader = reader;
    }

    @Override
    public int order() {
        return 70;
    }

    @Override
    public Optional<Door> door(Engagement engagement, boolean executive) {
        List<Pulse> all = pulses.of(engagement.id()).stream()
                .filter(one -> executive || !one.draft())
                .toList();
        String state = all.stream()
                .findFirst()
                .map(one -> reader.texts().of("pulse.stage." + one.stage()))
                .orElse(reader.texts().of("pulse.door.none"));
        return Optional.of(new Door(page(engagement, executive), reader.texts().of("pulse.title"), state));
    }

    /** Done as soon as the last day of one is over, whoever answered. */
    @Override
    public List<Stage> stages(Engagement engagement, boolean executive) {
        return List.of(Stage.on(
                Stage.Step.PULSE,
                pulses.of(engagement.id()).stream()
                        .filter(one -> !one.question())
                        .map(Pulse::running)
                        .filter(running -> running != null && !running.collecting())
                        .map(running -> Objects.requireNonNull(running).closesOn())
                        .max(Comparator.naturalOrder())
                        .orElse(null),
                page(engagement, executive)));
    }

    private static String page(Engagement engagement, boolean executive) {
        return (executive ? engagement.ownPage() : engagement.page()) + "/pulses";
    }

    @Override
    public Map<String, Object> held(Engagement engagement) {
        return Map.of(
                "pulses",
                pulses.of(engagement.id()).stream()
                        .map(pulse -> held(engagement, pulse))
                        .toList());
    }

    /** As far as the executive reads it on the pages. */
    private Map<String, Object> held(Engagement engagement, Pulse pulse) {
        Map<String, Object> held = new LinkedHashMap<>();
        held.put("kind", pulse.kind().toString());
        held.put("stage", pulse.stage());
        held.put(
                "asked",
                pulse.content().asked().stream().map(PulseContent.Asked::words).toList());
        if (!pulse.question()) {
            held.put("number", pulse.content().number());
            held.put(
                    "people",
                    pulse.content().people().stream()
                            .map(one -> Map.of(
                                    "name", one.name(),
                                    "email", one.email(),
                                    "relationship", one.relationship().id()))
                            .toList());
        }
        if (pulse.started()) {
            PulseView view = views.of(engagement, pulse, true);
            held.put(
                    "result",
                    view.behaviours().stream()
                            .map(one -> Map.of(
                                    "behaviour", one.words(),
                                    "groups",
                                            one.rows().stream()
                                                    .map(row -> Map.of(
                                                            "group", row.group(),
                                                            "raters", row.raters(),
                                                            "value", row.now().value()))
                                                    .toList()))
                            .toList());
            held.put("answers", view.answers());
        }
        return held;
    }

    /** Results go to whoever coaches from now on. */
    @Override
    public void left(Engagement engagement) {
        engagements
                .any(engagement.id())
                .filter(now -> !now.coachId().equals(engagement.coachId()))
                .ifPresent(now -> pulses.entrust(engagement.id(), now.coachId()));
    }
}
