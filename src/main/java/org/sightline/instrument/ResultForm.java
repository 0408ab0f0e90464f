package org.sightline.instrument;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;
import org.sightline.engagement.Limits;
import org.sightline.web.Faults;
import org.sightline.web.Typed;

/**
 * A result as typed; the four lists hold one entry for each line of scales.
 *
 * @param share null if the executive does not read it here
 * @param version of the result that was seen, 0 for a new one
 */
public record ResultForm(
        @RestForm String name,
        @RestForm String publisher,
        @RestForm String takenOn,
        @RestForm String licence,
        @RestForm @Nullable String share,
        @RestForm List<String> scale,
        @RestForm List<String> score,
        @RestForm List<String> norm,
        @RestForm List<String> meaning,
        @RestForm @Nullable Integer version) {
    static final int NAME = 200;
    static final int SCORE = 60;
    static final int TEXT = 600;

    /** Empty lines offered below those that are filled. */
    private static final int MORE = 4;

    public ResultForm(
            @Nullable String name,
            @Nullable String publisher,
            @Nullable String takenOn,
            @Nullable String licence,
            @Nullable String share,
            @Nullable List<String> scale,
            @Nullable List<String> score,
            @Nullable List<String> norm,
            @Nullable List<String> meaning,
            @Nullable Integer version) {
        this.name = line(name);
        this.publisher = line(publisher);
        this.takenOn = line(takenOn);
        this.licence = Typed.plain(Objects.requireNonNullElse(licence, ""));
        this.share = share;
        this.scale = Objects.requireNonNullElse(scale, List.of());
        this.score = Objects.requireNonNullElse(score, List.of());
        this.norm = Objects.requireNonNullElse(norm, List.of());
        this.meaning = Objects.requireNonNullElse(meaning, List.of());
        this.version = Objects.requireNonNullElse(version, 0);
    }

    static ResultForm blank() {
        return new ResultForm("", "", "", "", "on", List.of(), List.of(), List.of(), List.of(), 0);
    }

    static ResultForm of(InstrumentResult result) {
        List<InstrumentResult.Scale> scales = result.content().scales();
        return new ResultForm(
                result.content().name(),
                result.content().publisher(),
                result.takenOn().toString(),
                result.content().licence(),
                result.shared() ? "on" : null,
                scales.stream().map(InstrumentResult.Scale::name).toList(),
                scales.stream().map(InstrumentResult.Scale::score).toList(),
                scales.stream().map(InstrumentResult.Scale::norm).toList(),
                scales.stream().map(InstrumentResult.Scale::meaning).toList(),
                result.version());
    }

    /** What was typed, to be saved over the version that stands there now. */
    ResultForm over(int newer) {
        return new ResultForm(name, publisher, takenOn, licence, share, scale, score, norm, meaning, newer);
    }

    int seen() {
        return version == null ? 0 : version;
    }

    boolean shared() {
        return share != null;
    }

    LocalDate day() {
        return Typed.day(takenOn).orElseThrow();
    }

    InstrumentResult.Content content() {
        return new InstrumentResult.Content(
                name,
                publisher,
                licence,
                lines().stream().filter(one -> !one.empty()).toList());
    }

    /** The lines that were sent, with some more to fill in. */
    public List<InstrumentResult.Scale> offered() {
        List<InstrumentResult.Scale> offered =
                new ArrayList<>(lines().stream().filter(one -> !one.empty()).toList());
        for (int i = 0; i < MORE && offered.size() < InstrumentResult.MOST_SCALES; i++) {
            offered.add(new InstrumentResult.Scale("", "", "", ""));
        }
        return List.copyOf(offered);
    }

    private List<InstrumentResult.Scale> lines() {
        int lines = IntStream.of(scale.size(), score.size(), norm.size(), meaning.size())
                .max()
                .orElse(0);
        return IntStream.range(0, Math.min(lines, InstrumentResult.MOST_SCALES))
                .mapToObj(i -> new InstrumentResult.Scale(at(scale, i), at(score, i), at(norm, i), at(meaning, i)))
                .toList();
    }

    Faults faults(LocalDate today) {
        List<Faults.Fault> faults = new ArrayList<>();
        if (name.isEmpty()) {
            faults.add(Faults.Fault.of("name", "instrument.fault.name"));
        }
        Limits.tooLong("name", name, NAME).ifPresent(faults::add);
        Limits.tooLong("publisher", publisher, NAME).ifPresent(faults::add);
        Optional<LocalDate> day = Typed.day(takenOn);
        if (day.isEmpty()) {
            faults.add(Faults.Fault.of("takenOn", "engagement.fault.day"));
        } else if (day.get().isAfter(today)) {
            faults.add(Faults.Fault.of("takenOn", "instrument.fault.future"));
        }
        if (licence.isEmpty()) {
            faults.add(Faults.Fault.of("licence", "instrument.fault.licence"));
        }
        Limits.tooLong("licence", licence, TEXT).ifPresent(faults::add);
        List<InstrumentResult.Scale> filled = content().scales();
        for (int i = 0; i < filled.size(); i++) {
            InstrumentResult.Scale one = filled.get(i);
            if (one.name().isEmpty() || one.score().isEmpty()) {
                faults.add(Faults.Fault.of(
                        (one.name().isEmpty() ? "scale-" : "score-") + i, "instrument.fault.scale", i + 1));
            }
            Limits.tooLong("scale-" + i, one.name(), NAME).ifPresent(faults::add);
            Limits.tooLong("score-" + i, one.score(), SCORE).ifPresent(faults::add);
            Limits.tooLong("norm-" + i, one.norm(), NAME).ifPresent(faults::add);
            Limits.tooLong("meaning-" + i, one.meaning(), TEXT).ifPresent(faults::add);
        }
        return new Faults(faults);
    }

    private static String at(List<String> list, int i) {
        return i < list.size() ? line(list.get(i)) : "";
    }

    private static String line(@Nullable String typed) {
        return Typed.line(Objects.requireNonNullElse(typed, ""));
    }
}
