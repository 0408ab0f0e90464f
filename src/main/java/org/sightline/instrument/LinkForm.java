package org.sightline.instrument;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;
import org.sightline.engagement.Limits;
import org.sightline.web.Faults;
import org.sightline.web.Typed;

/**
 * A style, its behaviour and its outcome as typed.
 *
 * @param result the id of the result that names the style, empty for none
 */
public record LinkForm(
        @RestForm String result,
        @RestForm String style,
        @RestForm String behaviour,
        @RestForm String outcome,
        @RestForm @Nullable Integer version) {
    public LinkForm(
            @Nullable String result,
            @Nullable String style,
            @Nullable String behaviour,
            @Nullable String outcome,
            @Nullable Integer version) {
        this.result = plain(result);
        this.style = plain(style);
        this.behaviour = plain(behaviour);
        this.outcome = plain(outcome);
        this.version = Objects.requireNonNullElse(version, 0);
    }

    static LinkForm blank() {
        return new LinkForm("", "", "", "", 0);
    }

    static LinkForm of(StyleLink link) {
        return new LinkForm(
                Objects.toString(link.result(), ""), link.style(), link.behaviour(), link.outcome(), link.version());
    }

    LinkForm over(int newer) {
        return new LinkForm(result, style, behaviour, outcome, newer);
    }

    int seen() {
        return version == null ? 0 : version;
    }

    /** The result that was chosen, if it is one of those offered. */
    @Nullable
    UUID chosen(List<InstrumentResult> offered) {
        return offered.stream()
                .map(InstrumentResult::id)
                .filter(id -> id.toString().equals(result))
                .findFirst()
                .orElse(null);
    }

    /** What was typed, as one text to compare. */
    static String text(StyleLink link) {
        return String.join("\n\n", link.style(), link.behaviour(), link.outcome());
    }

    Faults faults() {
        List<Faults.Fault> faults = new ArrayList<>();
        if (style.isEmpty()) {
            faults.add(Faults.Fault.of("style", "instrument.fault.style"));
        }
        Limits.tooLong("style", style, StyleLink.LONGEST).ifPresent(faults::add);
        Limits.tooLong("behaviour", behaviour, StyleLink.LONGEST).ifPresent(faults::add);
        Limits.tooLong("outcome", outcome, StyleLink.LONGEST).ifPresent(faults::add);
        return new Faults(faults);
    }

    private static String plain(@Nullable String typed) {
        return Typed.plain(Objects.requireNonNullElse(typed, ""));
    }
}
