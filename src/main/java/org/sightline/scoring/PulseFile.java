package org.sightline.scoring;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sightline.anonymity.Released;
import org.sightline.system.HashedJson;
import org.sightline.system.JsonMembers;

/** The canonical form of a result, {@code sightline-pulse/1}: the same result always gives the same bytes. */
final class PulseFile {
    private static final String FORMAT = "sightline-pulse/1";

    private PulseFile() {}

    static byte[] write(PulseResult result) {
        List<Object> items = new ArrayList<>();
        result.items().forEach((id, released) -> {
            Map<String, @Nullable Object> groups = new LinkedHashMap<>();
            released.forEach((group, cell) -> groups.put(group, Snapshot.released(cell)));
            items.add(Snapshot.object("id", id, "groups", groups));
        });
        return HashedJson.write(Snapshot.object(
                "format",
                FORMAT,
                "groups",
                result.groups().stream().map(Snapshot::group).toList(),
                "items",
                items,
                "comments",
                result.comments().stream().map(Snapshot::comments).toList()));
    }

    /** @throws IllegalArgumentException if the bytes are not such a result, or do not match their hash */
    static PulseResult read(byte[] bytes) {
        JsonMembers file = HashedJson.read(bytes);
        if (!file.text("format").equals(FORMAT)) {
            throw new IllegalArgumentException("not a " + FORMAT + " but " + file.text("format"));
        }
        Map<String, Map<String, Released>> items = new LinkedHashMap<>();
        file.objects("items", item -> items.put(item.text("id"), groups(item.object("groups"))));
        return new PulseResult(
                file.objects("groups", SnapshotReading::group),
                items,
                file.objects("comments", SnapshotReading::comments));
    }

    private static Map<String, Released> groups(JsonMembers groups) {
        Map<String, Released> released = new LinkedHashMap<>();
        groups.names()
                .forEach(group -> released.put(group, SnapshotReading.released(groups, group, PulseResult.POINTS)));
        return released;
    }
}
