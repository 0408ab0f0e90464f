package org.sightline.norm;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sightline.norm.NormFigure.Known;
import org.sightline.norm.NormFigure.Missing;
import org.sightline.statistics.Estimate.Reason;
import org.sightline.system.HashedJson;
import org.sightline.system.JsonMembers;

/**
 * A norm as a file, {@code sightline-norm/1}: canonical JSON with its SHA-256 ({@link HashedJson}). Keys of figures are those
 * of {@link FigureKey}; a figure has {@code value}, {@code executives}, {@code units} and {@code since}, or {@code missing} with
 * the reason; a ladder has steps {@code [up to, percentile]}.
 */
public final class NormFile {
    private static final String FORMAT = "sightline-norm/1";

    private NormFile() {}

    public static byte[] write(PlatformNorm norm) {
        return HashedJson.write(content(norm));
    }

    /** The hash that the file carries. */
    public static String hash(PlatformNorm norm) {
        return HashedJson.hash(content(norm));
    }

    /** The norm of a file; {@code read(write(norm))} is {@code norm}. */
    public static NormReading read(byte[] bytes) {
        try {
            return new NormReading.Valid(norm(HashedJson.read(bytes)));
        } catch (IllegalArgumentException | DateTimeException e) {
            return new NormReading.Faulty(String.valueOf(e.getMessage()));
        }
    }

    private static Map<String, @Nullable Object> content(PlatformNorm norm) {
        Map<String, @Nullable Object> content = new LinkedHashMap<>();
        content.put("format", FORMAT);
        content.put(
                "questionnaire",
                Map.of(
                        "id", norm.edition().questionnaire(),
                        "version", norm.edition().version()));
        content.put("version", norm.version());
        content.put("executives", norm.executives());
        content.put("raters", norm.raters());
        content.put("frozenOn", norm.frozenOn().toString());
        content.put("figures", members(norm.figures(), NormFile::figure));
        content.put("ladders", members(norm.ladders(), NormFile::ladder));
        return content;
    }

    private static <T> Map<String, Object> members(SortedMap<FigureKey, T> values, Function<T, Object> write) {
        Map<String, Object> members = new LinkedHashMap<>();
        values.forEach((key, value) -> members.put(key.text(), write.apply(value)));
        return members;
    }

    private static Object figure(NormFigure figure) {
        return switch (figure) {
            case Known known ->
                Map.of(
                        "value", known.value(),
                        "executives", known.executives(),
                        "units", known.units(),
                        "since", known.since());
            case Missing missing -> Map.of("missing", missing.reason().name(), "executives", missing.executives());
        };
    }

    private static Object ladder(Ladder ladder) {
        List<Object> steps = new ArrayList<>();
        ladder.steps().forEach(step -> steps.add(List.of(step.upTo(), step.percentile())));
        return Map.of("executives", ladder.executives(), "since", ladder.since(), "steps", steps);
    }

    private static PlatformNorm norm(JsonMembers file) {
        if (!file.text("format").equals(FORMAT)) {
            throw new IllegalArgumentException("not a " + FORMAT);
        }
        JsonMembers questionnaire = file.object("questionnaire");
        return new PlatformNorm(
                new Edition(questionnaire.text("id"), questionnaire.text("version")),
                file.integer("version"),
                file.integer("executives"),
                file.integer("raters"),
                LocalDate.parse(file.text("frozenOn")),
                read(file.object("figures"), NormFile::figure),
                read(file.object("ladders"), NormFile::ladder));
    }

    private static <T> SortedMap<FigureKey, T> read(JsonMembers members, Function<JsonMembers, T> read) {
        SortedMap<FigureKey, T> values = new TreeMap<>();
        members.names().forEach(key -> values.put(FigureKey.parse(key), read.apply(members.object(key))));
        return values;
    }

    private static NormFigure figure(JsonMembers figure) {
        return figure.absent("missing")
                ? new Known(
                        figure.decimal("value"),
                        figure.integer("executives"),
                        figure.integer("units"),
                        figure.integer("since"))
                : new Missing(Reason.valueOf(figure.text("missing")), figure.integer("executives"));
    }

    private static Ladder ladder(JsonMembers ladder) {
        List<Ladder.Step> steps = ladder.list("steps").stream()
                .map(step -> JsonMembers.decimals(step, 2))
                .map(pair -> new Ladder.Step(pair.get(0), pair.get(1)))
                .toList();
        return new Ladder(steps, ladder.integer("executives"), ladder.integer("since"));
    }
}
