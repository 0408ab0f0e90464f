package org.sightline.nomination;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sightline.campaign.Campaign;
import org.sightline.rater.RosterView;
import org.sightline.web.Faults;

/** Until when executives are to name raters, and who approves them, as somebody typed it. */
record OpeningForm(String day, String approver) {
    static OpeningForm typed(@Nullable String day, @Nullable String approver) {
        return new OpeningForm(Objects.requireNonNullElse(day, "").strip(), Objects.requireNonNullElse(approver, ""));
    }

    static OpeningForm of(LocalDate day, Approver approver) {
        return new OpeningForm(day.toString(), approver.id());
    }

    Optional<LocalDate> until() {
        try {
            return Optional.of(LocalDate.parse(day));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    Optional<Approver> approves() {
        return Approver.typed(approver);
    }

    /**
     * What must be mended before anybody is written to.
     *
     * @param sponsored whether the organisation has a sponsor
     */
    Faults faults(Campaign campaign, LocalDate today, List<RosterView.ExecutiveRow> executives, boolean sponsored) {
        List<Faults.Fault> faults = new ArrayList<>();
        Optional<LocalDate> until = until();
        if (until.isEmpty()) {
            faults.add(Faults.Fault.of("day", "nomination.fault.day", day));
        } else if (until.get().isBefore(today)) {
            faults.add(Faults.Fault.of("day", "nomination.fault.day.past"));
        } else if (until.get().isAfter(campaign.closesOn())) {
            faults.add(Faults.Fault.of("day", "nomination.fault.day.late", campaign.closesOn()));
        }
        if (approves().isEmpty()) {
            faults.add(Faults.Fault.of("approver", "nomination.fault.approver"));
        } else if (approves().get().sponsor() && !sponsored) {
            faults.add(Faults.Fault.of("approver", "nomination.fault.no-sponsor"));
        }
        if (executives.isEmpty()) {
            faults.add(Faults.Fault.of("executives", "nomination.fault.no-executive"));
        }
        executives.stream()
                .filter(executive -> executive.coachId() == null)
                .forEach(executive ->
                        faults.add(Faults.Fault.of("executives", "nomination.fault.no-coach", executive.name())));
        return new Faults(faults);
    }
}
