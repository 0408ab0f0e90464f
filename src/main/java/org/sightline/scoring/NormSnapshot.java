package org.sightline.scoring;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sightline.norm.Basis;
import org.sightline.norm.Standing;
import org.sightline.scoring.NormUse.ThemeNorm;
import org.sightline.scoring.NormUse.Used;
import org.sightline.statistics.Interval;
import org.sightline.statistics.NormPosition.Band;
import org.sightline.system.JsonMembers;

/** The member {@code norm} of a snapshot: which version, and for each theme what was used and where its means stand. */
final class NormSnapshot {
    private NormSnapshot() {}

    static Object write(NormUse norm) {
        return Snapshot.object(
                "version", norm.version(),
                "executives", norm.executives(),
                "sha256", norm.sha256(),
                "themes", norm.themes().stream().map(NormSnapshot::theme).toList());
    }

    static NormUse read(JsonMembers norm) {
        return new NormUse(
                norm.integer("version"),
                norm.integer("executives"),
                norm.text("sha256"),
                norm.objects("themes", NormSnapshot::theme));
    }

    private static Object theme(ThemeNorm theme) {
        return Snapshot.object(
                "id", theme.id(),
                "spreads", members(theme.spreads(), NormSnapshot::used),
                "gap", used(theme.gap()),
                "standings", members(theme.standings(), NormSnapshot::standing));
    }

    private static ThemeNorm theme(JsonMembers theme) {
        return new ThemeNorm(
                theme.text("id"),
                read(theme.object("spreads"), NormSnapshot::used),
                used(theme.object("gap")),
                read(theme.object("standings"), NormSnapshot::standing));
    }

    private static Object used(Used used) {
        return Snapshot.object("value", used.value(), "basis", used.basis().id());
    }

    private static Used used(JsonMembers used) {
        return new Used(used.number("value"), Basis.parse(used.text("basis")));
    }

    private static Object standing(Standing standing) {
        return switch (standing) {
            case Standing.InBand in ->
                Snapshot.object(
                        "band", word(in.band()),
                        "range80", List.of(word(in.low()), word(in.high())),
                        "executives", in.executives());
            case Standing.AtPercentile at ->
                Snapshot.object(
                        "percentile", at.percentile(),
                        "range80", ends(at.range()),
                        "wilson95", ends(at.wilson()),
                        "executives", at.executives());
        };
    }

    private static Standing standing(JsonMembers standing) {
        if (standing.absent("percentile")) {
            List<?> range = standing.list("range80");
            return new Standing.InBand(
                    band(standing.text("band")),
                    band(range.getFirst()),
                    band(range.getLast()),
                    standing.integer("executives"));
        }
        return new Standing.AtPercentile(
                standing.number("percentile"),
                interval(standing.list("range80")),
                interval(standing.list("wilson95")),
                standing.integer("executives"));
    }

    private static String word(Band band) {
        return band.name().toLowerCase(Locale.ROOT);
    }

    private static Band band(Object word) {
        return Band.valueOf(word.toString().toUpperCase(Locale.ROOT));
    }

    private static Object ends(Interval interval) {
        return List.of(interval.low(), interval.high());
    }

    private static Interval interval(List<?> ends) {
        List<BigDecimal> numbers = JsonMembers.decimals(ends, 2);
        return new Interval(numbers.getFirst().doubleValue(), numbers.getLast().doubleValue());
    }

    private static <T> Map<String, @Nullable Object> members(Map<String, T> values, Function<T, Object> write) {
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        values.forEach((name, value) -> members.put(name, write.apply(value)));
        return members;
    }

    private static <T> Map<String, T> read(JsonMembers members, Function<JsonMembers, T> read) {
        Map<String, T> values = new LinkedHashMap<>();
        members.names().forEach(name -> values.put(name, read.apply(members.object(name))));
        return values;
    }
}
