package org.sightline.engagement;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The door for packages above to all that an executive can read of their coaching; for nobody but that executive. */
@ApplicationScoped
public class OwnCoaching {
    private final Engagements engagements;
    private final EngagementFiles files;
    private final List<EngagementRoom> rooms;

    OwnCoaching(Engagements engagements, EngagementFiles files, @All List<EngagementRoom> rooms) {
        this.engagements = engagements;
        this.files = files;
        this.rooms = rooms;
    }

    /** An engagement with all that is in it: texts, numbers, lists and maps, by name. */
    public record Held(Engagement engagement, Map<String, @Nullable Object> content) {}

    /** Those that last first; empty for somebody who is coached by nobody. */
    public List<Held> of(UUID account) {
        return engagements.ownedBy(account).stream()
                .map(engagement -> new Held(engagement, content(engagement)))
                .toList();
    }

    private Map<String, @Nullable Object> content(Engagement engagement) {
        EngagementFiles.View file = files.of(engagement, engagement.account());
        Map<String, @Nullable Object> content = new LinkedHashMap<>();
        content.put("organisation", engagement.organisation());
        content.put("coach", engagement.coach());
        content.put("opened", engagement.openedOn().toString());
        content.put(
                "ended",
                engagement.endedOn() == null ? null : engagement.endedOn().toString());
        content.put("goal", file.goal());
        content.put(
                "sessions",
                file.all().stream()
                        .map(one -> fields(
                                "at", one.startsAt(),
                                "minutes", one.minutes(),
                                "state", one.state(),
                                "place", one.place(),
                                "preparation", one.preparation(),
                                "record", one.record()))
                        .toList());
        content.put(
                "commitments",
                file.commitments().stream()
                        .map(one ->
                                fields("by", one.by(), "text", one.body(), "due", one.dueOn(), "state", one.state()))
                        .toList());
        content.put(
                "notes",
                file.notes().stream()
                        .map(one -> fields("by", one.author(), "on", one.writtenOn(), "text", one.body()))
                        .toList());
        content.put(
                "time",
                file.time().entries().stream()
                        .map(one -> fields("on", one.day(), "what", one.activity(), "minutes", one.minutes()))
                        .toList());
        rooms.forEach(room -> content.putAll(room.held(engagement)));
        return content;
    }

    private static Map<String, Object> fields(Object... pairs) {
        Map<String, Object> fields = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            fields.put((String) pairs[i], pairs[i + 1] instanceof Integer number ? number : pairs[i + 1].toString());
        }
        return fields;
    }
}
