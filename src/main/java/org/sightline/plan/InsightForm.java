package org.sightline.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;
import org.sightline.engagement.Limits;
import org.sightline.web.Faults;
import org.sightline.web.Typed;

/**
 * An insight as typed; without a situation it is a draft.
 *
 * @param version that the executive saw
 */
public record InsightForm(
        @RestForm String body,
        @RestForm String situation,
        @RestForm @Nullable Integer version) {
    public InsightForm(@Nullable String body, @Nullable String situation, @Nullable Integer version) {
        this.body = Typed.plain(Objects.requireNonNullElse(body, ""));
        this.situation = Typed.plain(Objects.requireNonNullElse(situation, ""));
        this.version = Objects.requireNonNullElse(version, 0);
    }

    static InsightForm of(Insight insight) {
        return new InsightForm(insight.body(), insight.situation(), insight.version());
    }

    InsightForm over(int newer) {
        return new InsightForm(body, situation, newer);
    }

    int seen() {
        return version == null ? 0 : version;
    }

    Faults faults() {
        List<Faults.Fault> faults = new ArrayList<>();
        if (body.isEmpty()) {
            faults.add(Faults.Fault.of("body", "plan.fault.insight.missing"));
        }
        Limits.tooLong("body", body, Insight.LONGEST).ifPresent(faults::add);
        Limits.tooLong("situation", situation, Insight.LONGEST).ifPresent(faults::add);
        return new Faults(faults);
    }
}
