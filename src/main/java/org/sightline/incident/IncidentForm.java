package org.sightline.incident;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;
import org.sightline.engagement.Limits;
import org.sightline.interview.Factor;
import org.sightline.interview.ThemeNames;
import org.sightline.web.Faults;
import org.sightline.web.Typed;

/** An incident as somebody typed it. */
public record IncidentForm(
        @RestForm String situation,
        @RestForm String action,
        @RestForm String result,
        @RestForm String theme,
        @RestForm String direction,
        @RestForm List<String> helped,
        @RestForm List<String> hindered,
        @RestForm String ownFactors,
        @RestForm @Nullable Integer version) {
    private static final String BETTER = "better";

    public IncidentForm(
            @Nullable String situation,
            @Nullable String action,
            @Nullable String result,
            @Nullable String theme,
            @Nullable String direction,
            @Nullable List<String> helped,
            @Nullable List<String> hindered,
            @Nullable String ownFactors,
            @Nullable Integer version) {
        this.situation = Typed.plain(Objects.requireNonNullElse(situation, ""));
        this.action = Typed.plain(Objects.requireNonNullElse(action, ""));
        this.result = Typed.plain(Objects.requireNonNullElse(result, ""));
        this.theme = Objects.requireNonNullElse(theme, "");
        this.direction = Objects.requireNonNullElse(direction, "");
        this.helped = List.copyOf(Objects.requireNonNullElse(helped, List.of()));
        this.hindered = List.copyOf(Objects.requireNonNullElse(hindered, List.of()));
        this.ownFactors = Typed.line(Objects.requireNonNullElse(ownFactors, ""));
        this.version = Objects.requireNonNullElse(version, 0);
    }

    static IncidentForm blank() {
        return new IncidentForm("", "", "", "", "", List.of(), List.of(), "", 0);
    }

    static IncidentForm of(Telling telling, int version) {
        return new IncidentForm(
                telling.situation(),
                telling.action(),
                telling.result(),
                telling.theme(),
                telling.better() ? BETTER : "worse",
                telling.helped().stream().map(Factor::word).toList(),
                telling.hindered().stream().map(Factor::word).toList(),
                telling.ownFactors(),
                version);
    }

    IncidentForm over(int newer) {
        return new IncidentForm(situation, action, result, theme, direction, helped, hindered, ownFactors, newer);
    }

    int seen() {
        return version == null ? 0 : version;
    }

    /** Of a form without faults. */
    Telling telling() {
        return new Telling(
                situation,
                action,
                result,
                theme,
                direction.equals(BETTER),
                factors(helped),
                factors(hindered),
                ownFactors);
    }

    Faults faults(ThemeNames themes) {
        List<Faults.Fault> faults = new ArrayList<>();
        text("situation", situation, faults);
        text("action", action, faults);
        text("result", result, faults);
        if (!themes.has(theme)) {
            faults.add(Faults.Fault.of("theme", "interview.fault.theme"));
        }
        if (!direction.equals(BETTER) && !direction.equals("worse")) {
            faults.add(Faults.Fault.of("direction", "incident.fault.direction"));
        }
        Limits.tooLong("ownFactors", ownFactors, Incident.LONGEST_FACTORS).ifPresent(faults::add);
        return new Faults(faults);
    }

    private static void text(String field, String text, List<Faults.Fault> faults) {
        if (text.isEmpty()) {
            faults.add(Faults.Fault.of(field, "incident.fault." + field));
        }
        Limits.tooLong(field, text, Incident.LONGEST_PART).ifPresent(faults::add);
    }

    private static Set<Factor> factors(List<String> words) {
        return words.stream().flatMap(word -> Factor.named(word).stream()).collect(Collectors.toSet());
    }
}
