package org.sightline.organisation;

import java.time.ZoneId;
import java.util.List;
import java.util.regex.Pattern;

/** The time zones that people know by a city, and UTC. */
public final class TimeZones {
    private static final Pattern BY_CITY =
            Pattern.compile("(Africa|America|Antarctica|Asia|Atlantic|Australia|Europe|Indian|Pacific)/.+");

    private static final List<String> ALL = ZoneId.getAvailableZoneIds().stream()
            .filter(id -> id.equals("UTC") || BY_CITY.matcher(id).matches())
            .sorted()
            .toList();

    private TimeZones() {}

    /** Where the server stands, if that is a place to live in. */
    public static ZoneId usual() {
        ZoneId here = ZoneId.systemDefault();
        return ALL.contains(here.getId()) ? here : ZoneId.of("UTC");
    }

    public static List<String> all() {
        return ALL;
    }
}
