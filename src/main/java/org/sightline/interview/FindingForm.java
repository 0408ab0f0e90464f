package org.sightline.interview;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;
import org.sightline.engagement.Limits;
import org.sightline.web.Faults;
import org.sightline.web.Typed;

/** A finding as the coach typed it. */
public record FindingForm(
        @RestForm String text,
        @RestForm String theme,
        @RestForm String direction,
        @RestForm String factor,
        @RestForm String strength,
        @RestForm @Nullable Integer version) {
    private static final String BETTER = "better";

    public FindingForm(
            @Nullable String text,
            @Nullable String theme,
            @Nullable String direction,
            @Nullable String factor,
            @Nullable String strength,
            @Nullable Integer version) {
        this.text = Typed.line(Objects.requireNonNullElse(text, ""));
        this.theme = Objects.requireNonNullElse(theme, "");
        this.direction = Objects.requireNonNullElse(direction, "");
        this.factor = Objects.requireNonNullElse(factor, "");
        this.strength = Objects.requireNonNullElse(strength, "");
        this.version = Objects.requireNonNullElse(version, 0);
    }

    static FindingForm blank() {
        return new FindingForm("", "", "", "", "", 0);
    }

    static FindingForm of(Finding finding) {
        return new FindingForm(
                finding.text(),
                finding.theme(),
                finding.better() ? BETTER : "worse",
                finding.factor().word(),
                finding.strength().word(),
                finding.version());
    }

    FindingForm over(int newer) {
        return new FindingForm(text, theme, direction, factor, strength, newer);
    }

    int seen() {
        return version == null ? 0 : version;
    }

    boolean isBetter() {
        return direction.equals(BETTER);
    }

    /** Of a form without faults. */
    Factor soundFactor() {
        return Factor.named(factor).orElseThrow();
    }

    /** Of a form without faults. */
    Strength soundStrength() {
        return Strength.named(strength).orElseThrow();
    }

    /** @param names of whoever must not be recognised */
    Faults faults(ThemeNames themes, Names names) {
        List<Faults.Fault> faults = new ArrayList<>();
        if (text.isEmpty()) {
            faults.add(Faults.Fault.of("text", "interview.fault.text"));
        }
        Limits.tooLong("text", text, Finding.LONGEST).ifPresent(faults::add);
        names.in(text).stream()
                .findFirst()
                .ifPresent(hit ->
                        faults.add(Faults.Fault.of("text", "interview.fault.named", hit.found(), hit.start() + 1)));
        if (!themes.has(theme)) {
            faults.add(Faults.Fault.of("theme", "interview.fault.theme"));
        }
        if (!isBetter() && !direction.equals("worse")) {
            faults.add(Faults.Fault.of("direction", "interview.fault.direction"));
        }
        if (Factor.named(factor).isEmpty()) {
            faults.add(Faults.Fault.of("factor", "interview.fault.factor"));
        }
        if (Strength.named(strength).isEmpty()) {
            faults.add(Faults.Fault.of("strength", "interview.fault.strength"));
        }
        return new Faults(faults);
    }
}
