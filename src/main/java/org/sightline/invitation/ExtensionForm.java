package org.sightline.invitation;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sightline.campaign.Campaign;
import org.sightline.campaign.Extension;
import org.sightline.web.Faults;
import org.sightline.web.Typed;

/**
 * A later last day as somebody typed it.
 *
 * @param tell any text if raters are to be told, empty if not
 */
record ExtensionForm(String until, String reason, String tell) {
    ExtensionForm(@Nullable String until, @Nullable String reason, @Nullable String tell) {
        this.until = Typed.line(Objects.requireNonNullElse(until, ""));
        this.reason = Typed.line(Objects.requireNonNullElse(reason, ""));
        this.tell = Objects.requireNonNullElse(tell, "");
    }

    static ExtensionForm blank() {
        return new ExtensionForm("", "", "");
    }

    public boolean tells() {
        return !tell.isEmpty();
    }

    Optional<LocalDate> day() {
        try {
            return Optional.of(LocalDate.parse(until));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    Faults faults(Campaign campaign, LocalDate today) {
        List<Faults.Fault> faults = new ArrayList<>();
        Optional<LocalDate> day = day();
        if (day.isEmpty()) {
            faults.add(fault("until", "day", until));
        } else if (!day.get().isAfter(campaign.closesOn())) {
            faults.add(fault("until", "earlier"));
        } else if (day.get().isAfter(today.plusDays(Extension.FURTHEST))) {
            faults.add(fault("until", "far", Extension.FURTHEST));
        }
        if (reason.codePointCount(0, reason.length()) > Extension.LONGEST_REASON) {
            faults.add(fault("reason", "long", reason.codePointCount(0, reason.length()), Extension.LONGEST_REASON));
        }
        return new Faults(faults);
    }

    private static Faults.Fault fault(String field, String name, Object... arguments) {
        return Faults.Fault.of(field, "monitor.extension.fault." + name, arguments);
    }
}
