package org.sightline.incident;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.sightline.engagement.Limits;
import org.sightline.web.Faults;
import org.sightline.web.Typed;

/**
 * A general wording as typed, with reasons for what stays in it.
 *
 * @param reasons by the words found
 * @param version that was on the page
 */
record WordingForm(String wording, Map<String, String> reasons, int version) {
    static final int LONGEST_REASON = 200;

    WordingForm {
        reasons = Map.copyOf(reasons);
    }

    /** The boxes "found" and "reason" come in pairs. */
    static WordingForm typed(MultivaluedMap<String, String> form) {
        List<String> found = form.getOrDefault("found", List.of());
        List<String> reason = form.getOrDefault("reason", List.of());
        Map<String, String> reasons = new LinkedHashMap<>();
        for (int i = 0; i < Math.min(found.size(), reason.size()); i++) {
            String why = Typed.line(reason.get(i));
            if (!why.isEmpty()) {
                reasons.put(Typed.line(found.get(i)), why);
            }
        }
        return new WordingForm(
                Typed.plain(Objects.requireNonNullElse(form.getFirst("wording"), "")),
                reasons,
                Limits.number(Objects.requireNonNullElse(form.getFirst("version"), ""), 0, 999_999)
                        .orElse(0));
    }

    WordingForm over(int newer) {
        return new WordingForm(wording, reasons, newer);
    }

    Faults faults() {
        List<Faults.Fault> faults = new ArrayList<>();
        Limits.tooLong("wording", wording, Incident.LONGEST_WORDING).ifPresent(faults::add);
        reasons.forEach(
                (_, reason) -> Limits.tooLong("wording", reason, LONGEST_REASON).ifPresent(faults::add));
        return new Faults(faults);
    }
}
