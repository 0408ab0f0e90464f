package org.sightline.simulation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;
import org.sightline.engagement.Limits;
import org.sightline.web.Faults;
import org.sightline.web.Typed;

/** An assessment centre as typed; exercises, dimensions and observers one on a line. */
public record CentreForm(
        @RestForm String name,
        @RestForm String provider,
        @RestForm String heldOn,
        @RestForm String exercises,
        @RestForm String dimensions,
        @RestForm String observers,
        @RestForm String conclusion,
        @RestForm @Nullable String share,
        @RestForm @Nullable Integer version) {
    private static final int NAME = 200;
    private static final int LINE = 120;
    private static final int CONCLUSION = 4000;

    public CentreForm(
            @Nullable String name,
            @Nullable String provider,
            @Nullable String heldOn,
            @Nullable String exercises,
            @Nullable String dimensions,
            @Nullable String observers,
            @Nullable String conclusion,
            @Nullable String share,
            @Nullable Integer version) {
        this.name = Typed.line(Objects.requireNonNullElse(name, ""));
        this.provider = Typed.line(Objects.requireNonNullElse(provider, ""));
        this.heldOn = Typed.line(Objects.requireNonNullElse(heldOn, ""));
        this.exercises = Typed.plain(Objects.requireNonNullElse(exercises, ""));
        this.dimensions = Typed.plain(Objects.requireNonNullElse(dimensions, ""));
        this.observers = Typed.plain(Objects.requireNonNullElse(observers, ""));
        this.conclusion = Typed.plain(Objects.requireNonNullElse(conclusion, ""));
        this.share = share;
        this.version = Objects.requireNonNullElse(version, 0);
    }

    static CentreForm blank() {
        return new CentreForm("", "", "", "", "", "", "", null, 0);
    }

    static CentreForm of(AssessmentCentre centre) {
        AssessmentCentre.Content content = centre.content();
        return new CentreForm(
                content.name(),
                content.provider(),
                centre.heldOn().toString(),
                String.join("\n", content.exercises()),
                String.join("\n", content.dimensions()),
                String.join("\n", content.observers()),
                content.conclusion(),
                centre.shared() ? "on" : null,
                centre.version());
    }

    CentreForm over(int newer) {
        return new CentreForm(name, provider, heldOn, exercises, dimensions, observers, conclusion, share, newer);
    }

    int seen() {
        return version == null ? 0 : version;
    }

    boolean shared() {
        return share != null;
    }

    LocalDate day() {
        return Typed.day(heldOn).orElseThrow();
    }

    AssessmentCentre.Content content() {
        return new AssessmentCentre.Content(
                name, provider, lines(exercises), lines(dimensions), lines(observers), conclusion);
    }

    /** @param rated the shape that ratings were given for, empty if there are none */
    Faults faults(LocalDate today, Optional<AssessmentCentre.Content> rated) {
        List<Faults.Fault> faults = new ArrayList<>();
        if (name.isEmpty()) {
            faults.add(Faults.Fault.of("name", "simulation.fault.name"));
        }
        Limits.tooLong("name", name, NAME).ifPresent(faults::add);
        Limits.tooLong("provider", provider, NAME).ifPresent(faults::add);
        Limits.tooLong("conclusion", conclusion, CONCLUSION).ifPresent(faults::add);
        Optional<LocalDate> day = Typed.day(heldOn);
        if (day.isEmpty()) {
            faults.add(Faults.Fault.of("heldOn", "engagement.fault.day"));
        } else if (day.get().isAfter(today)) {
            faults.add(Faults.Fault.of("heldOn", "simulation.fault.future"));
        }
        check(faults, "exercises", exercises, rated.map(one -> one.exercises().size()));
        check(
                faults,
                "dimensions",
                dimensions,
                rated.map(one -> one.dimensions().size()));
        check(faults, "observers", observers, rated.map(one -> one.observers().size()));
        return new Faults(faults);
    }

    private static void check(List<Faults.Fault> faults, String field, String typed, Optional<Integer> fixed) {
        List<String> lines = lines(typed);
        if (lines.isEmpty() || lines.size() > AssessmentCentre.MOST) {
            faults.add(Faults.Fault.of(field, "simulation.fault.lines", AssessmentCentre.MOST, lines.size()));
        } else if (fixed.isPresent() && fixed.get() != lines.size()) {
            faults.add(Faults.Fault.of(field, "simulation.fault.rated", fixed.get(), lines.size()));
        } else if (new HashSet<>(lines).size() < lines.size()) {
            faults.add(Faults.Fault.of(field, "simulation.fault.twice"));
        }
        lines.forEach(line -> Limits.tooLong(field, line, LINE).ifPresent(faults::add));
    }

    private static List<String> lines(String typed) {
        return typed.lines().map(Typed::line).filter(line -> !line.isEmpty()).toList();
    }
}
