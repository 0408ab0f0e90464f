package org.sightline.invitation;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.sightline.campaign.Campaign;
import org.sightline.campaign.MailPlan;
import org.sightline.campaign.MailPlan.Slot;
import org.sightline.campaign.PlannedMail;
import org.sightline.web.Faults;
import org.sightline.web.Typed;

/** The mail plan of a campaign as somebody typed it; what has left is in it and cannot be typed. */
record MailPlanForm(List<Line> lines) {
    static final List<String> HOURS = IntStream.rangeClosed(MailPlan.FIRST_HOUR, MailPlan.LAST_HOUR)
            .mapToObj(Integer::toString)
            .toList();

    /**
     * One mail.
     *
     * @param open whether it can still be planned
     */
    record Line(PlannedMail mail, boolean open, String day, String hour, Optional<Slot> settled) {
        public String id() {
            return mail.id();
        }

        public String dayField() {
            return "day-" + id();
        }

        public String hourField() {
            return "hour-" + id();
        }

        Optional<Slot> slot() {
            return open ? planned() : settled;
        }

        private Optional<Slot> planned() {
            return HOURS.contains(hour)
                    ? Typed.day(day).map(typed -> Slot.planned(typed, Integer.parseInt(hour)))
                    : Optional.empty();
        }
    }

    MailPlanForm {
        lines = List.copyOf(lines);
    }

    static MailPlanForm of(Campaign campaign, MailPlan plan) {
        Set<PlannedMail> open = open(campaign, plan);
        return new MailPlanForm(Arrays.stream(PlannedMail.values())
                .map(mail -> line(mail, plan.of(mail), open.contains(mail)))
                .toList());
    }

    private static Line line(PlannedMail mail, Optional<Slot> slot, boolean open) {
        return new Line(
                mail,
                open,
                slot.map(one -> one.day().toString()).orElse(""),
                Integer.toString(slot.map(Slot::hour).orElse(MailPlan.USUAL_HOUR)),
                slot.filter(one -> !open));
    }

    /** @param fields as they were sent; a missing one is empty */
    static MailPlanForm typed(Campaign campaign, MailPlan plan, Map<String, List<String>> fields) {
        return new MailPlanForm(of(campaign, plan).lines().stream()
                .map(line -> line.open()
                        ? new Line(
                                line.mail(),
                                true,
                                first(fields, line.dayField()),
                                first(fields, line.hourField()),
                                line.settled())
                        : line)
                .toList());
    }

    /** What can still be planned: nothing that has left, and no announcement of what has left. */
    private static Set<PlannedMail> open(Campaign campaign, MailPlan plan) {
        Set<PlannedMail> open = EnumSet.allOf(PlannedMail.class);
        plan.slots().forEach((mail, slot) -> {
            if (!slot.planned()) {
                open.remove(mail);
            }
        });
        if (!campaign.preparing() && !plan.invitesLater()) {
            open.removeAll(EnumSet.of(PlannedMail.ANNOUNCEMENT, PlannedMail.INVITATION));
        }
        if (!campaign.preparing() && !campaign.collecting()) {
            open.retainAll(
                    campaign.state() == Campaign.State.ARCHIVED
                            ? EnumSet.noneOf(PlannedMail.class)
                            : EnumSet.of(PlannedMail.THANKS));
        }
        return open;
    }

    public boolean open() {
        return lines.stream().anyMatch(Line::open);
    }

    public List<String> hours() {
        return HOURS;
    }

    /** What must be mended before this is a plan. */
    Faults faults(Campaign campaign, LocalDateTime now) {
        List<Faults.Fault> faults = new ArrayList<>();
        Optional<Slot> before = Optional.empty();
        for (Line line : lines) {
            if (line.open()) {
                fault(line, before, campaign, now).ifPresent(faults::add);
            }
            before = Stream.concat(line.slot().stream(), before.stream()).findFirst();
        }
        return new Faults(faults);
    }

    private Optional<Faults.Fault> fault(Line line, Optional<Slot> before, Campaign campaign, LocalDateTime now) {
        if (line.day().isEmpty()) {
            boolean needed = line.mail() == PlannedMail.INVITATION
                    && (campaign.collecting()
                            || !line(PlannedMail.ANNOUNCEMENT).day().isEmpty());
            return needed ? fault(line, "unplanned") : Optional.empty();
        }
        Optional<Slot> slot = line.planned();
        if (slot.isEmpty()) {
            return Typed.day(line.day()).isEmpty() ? fault(line, "day", line.day()) : fault(line, "hour");
        }
        LocalDate day = slot.get().day();
        if (!slot.get().at().isAfter(now)) {
            return fault(line, "past");
        }
        if (line.mail() == PlannedMail.THANKS) {
            return day.isAfter(campaign.closesOn()) ? Optional.empty() : fault(line, "thanks");
        }
        if (day.isAfter(campaign.closesOn())) {
            return fault(line, "late");
        }
        return before.filter(earlier -> !slot.get().at().isAfter(earlier.at()))
                .flatMap(earlier -> fault(line, "order"));
    }

    /** The plan of a form that was found without faults. */
    MailPlan plan() {
        Map<PlannedMail, Slot> slots = new EnumMap<>(PlannedMail.class);
        lines.forEach(line -> line.slot().ifPresent(slot -> slots.put(line.mail(), slot)));
        return new MailPlan(slots);
    }

    private Line line(PlannedMail mail) {
        return lines.get(mail.ordinal());
    }

    private static Optional<Faults.Fault> fault(Line line, String name, Object... arguments) {
        return Optional.of(Faults.Fault.of(line.dayField(), "invitation.plan.fault." + name, arguments));
    }

    private static String first(Map<String, List<String>> fields, String name) {
        return fields.getOrDefault(name, List.of()).stream()
                .findFirst()
                .map(Typed::line)
                .orElse("");
    }
}
