package org.sightline.engagement;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A part of an engagement that has pages of its own, such as the briefing: the engagement's page leads there. */
public interface EngagementRoom extends StageSource {
    /**
     * What the engagement's page says of a room.
     *
     * @param href where it is for this reader
     * @param title in the reader's language
     * @param state what stands there now or is to be done next, in the reader's language
     */
    record Door(String href, String title, String state) {}

    /** Rooms are listed by this, as an engagement usually goes through them. */
    int order();

    /**
     * @param executive whether the executive reads it, else the coach
     * @return empty if this reader has nothing to see or do there
     */
    Optional<Door> door(Engagement engagement, boolean executive);

    /** Steps of the whole way that are gone here; a step whose address is the door's is listed with what the door says. */
    @Override
    default List<Stage> stages(Engagement engagement, boolean executive) {
        return List.of();
    }

    /** All that the executive can read here, by name, for the file of their own data: texts, numbers, lists and maps. */
    default Map<String, Object> held(Engagement engagement) {
        return Map.of();
    }

    /** The coach has ended the engagement or handed it over, in the caller's transaction; {@code engagement} is as it was before. */
    default void left(Engagement engagement) {}
}
