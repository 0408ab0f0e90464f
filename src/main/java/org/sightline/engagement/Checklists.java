package org.sightline.engagement;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sightline.system.Texts;
import org.sightline.web.Reader;

/** Puts the steps that the packages know and the doors to their pages together into one list. */
@ApplicationScoped
class Checklists {
    private final List<StageSource> sources;
    private final List<EngagementRoom> rooms;
    private final Reader reader;

    Checklists(@All List<StageSource> sources, @All List<EngagementRoom> rooms, Reader reader) {
        this.sources = sources;
        this.rooms = rooms.stream()
                .sorted(Comparator.comparingInt(EngagementRoom::order))
                .toList();
        this.reader = reader;
    }

    Checklist of(Engagement engagement, boolean executive) {
        List<Stage> stages = sources.stream()
                .flatMap(source -> source.stages(engagement, executive).stream())
                .sorted(Comparator.comparing(Stage::step))
                .toList();
        List<EngagementRoom.Door> doors = rooms.stream()
                .flatMap(room -> room.door(engagement, executive).stream())
                .toList();
        Set<String> named = stages.stream().map(Stage::href).collect(Collectors.toSet());
        return new Checklist(
                stages.stream()
                        .map(stage -> line(engagement, executive, stage, doors))
                        .toList(),
                doors.stream().filter(door -> !named.contains(door.href())).toList());
    }

    private Checklist.Line line(
            Engagement engagement, boolean executive, Stage stage, List<EngagementRoom.Door> doors) {
        Texts texts = reader.texts();
        boolean given = stage.step() == Stage.Step.REPORT && !executive;
        String state = state(texts, engagement, stage);
        String detail = doors.stream()
                .filter(door -> door.href().equals(stage.href()))
                .map(EngagementRoom.Door::state)
                .findFirst()
                .orElse("");
        // that nothing is shown is said once, in the words of the door where there is one
        boolean instead = stage.state() == Stage.State.UNSHOWN && !detail.isEmpty();
        return new Checklist.Line(
                texts.of(
                        given
                                ? "engagement.way.step.report-given"
                                : stage.step().key()),
                stage.state(),
                instead ? detail : state,
                stage.href(),
                instead ? "" : detail);
    }

    private static String state(Texts texts, Engagement engagement, Stage stage) {
        return switch (stage.state()) {
            case DONE -> done(texts, stage.on());
            case OPEN -> texts.of(engagement.open() ? "engagement.way.open" : "engagement.way.not-done");
            case ABSENT -> texts.of("engagement.way.absent");
            case UNSHOWN -> texts.of("engagement.way.unshown");
        };
    }

    private static String done(Texts texts, @Nullable LocalDate on) {
        return on == null ? texts.of("engagement.way.done") : texts.of("engagement.way.done.on", on);
    }
}
