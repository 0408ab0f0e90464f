package org.sightline.campaign;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * When the mails of a campaign leave, where it lives. A mail that is not in it is not sent, but for the invitation: that
 * one leaves at the start. Nothing in it depends on who has answered.
 */
public record MailPlan(Map<PlannedMail, Slot> slots) {
    public static final int FIRST_HOUR = 6;
    public static final int LAST_HOUR = 19;
    public static final int USUAL_HOUR = 9;

    private static final int USUAL_DAYS = 14;
    private static final List<Usual> USUAL = List.of(
            new Usual(PlannedMail.REMINDER_1, 4),
            new Usual(PlannedMail.REMINDER_2, 8),
            new Usual(PlannedMail.LAST_CALL, 12));

    /** On which day of {@link #USUAL_DAYS} a mail usually leaves. */
    private record Usual(PlannedMail mail, int day) {}

    /** What has become of a mail of the plan. */
    public enum State {
        PLANNED,
        QUEUED,
        /** Its time went by, and it is not sent any more. */
        PASSED
    }

    /** A day and an hour where the campaign lives. */
    public record Slot(LocalDate day, int hour, State state) {
        public static Slot planned(LocalDate day, int hour) {
            return new Slot(day, hour, State.PLANNED);
        }

        public LocalDateTime at() {
            return day.atTime(hour, 0);
        }

        public boolean planned() {
            return state == State.PLANNED;
        }
    }

    public MailPlan {
        EnumMap<PlannedMail, Slot> ordered = new EnumMap<>(PlannedMail.class);
        ordered.putAll(slots);
        slots = Collections.unmodifiableMap(ordered);
    }

    public Optional<Slot> of(PlannedMail mail) {
        return Optional.ofNullable(slots.get(mail));
    }

    /** Whether the invitations have a time of their own, which has not come. */
    public boolean invitesLater() {
        return of(PlannedMail.INVITATION).filter(Slot::planned).isPresent();
    }

    /** What is planned and not later than this. */
    public List<PlannedMail> due(LocalDateTime now) {
        return slots.entrySet().stream()
                .filter(entry ->
                        entry.getValue().planned() && !entry.getValue().at().isAfter(now))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** The days of reminders and of the last call. */
    public List<LocalDate> reminderDays() {
        return slots.entrySet().stream()
                .filter(entry -> entry.getKey().reminds())
                .map(entry -> entry.getValue().day())
                .toList();
    }

    /**
     * What most campaigns choose: reminders four and eight days after the beginning, the last call two days before the end
     * of a fortnight, in proportion where there is less time; thanks on the first working day after the close.
     */
    public static MailPlan usual(LocalDate today, LocalDate closesOn) {
        LocalDate first = closesOn.minusDays(USUAL_DAYS);
        LocalDate begin = first.isBefore(today) ? today : first;
        long days = ChronoUnit.DAYS.between(begin, closesOn);
        Map<PlannedMail, Slot> slots = new EnumMap<>(PlannedMail.class);
        LocalDate last = begin;
        for (Usual usual : USUAL) {
            LocalDate day = working(begin.plusDays(days * usual.day() / USUAL_DAYS));
            if (day.isAfter(last) && !day.isAfter(closesOn)) {
                slots.put(usual.mail(), Slot.planned(day, USUAL_HOUR));
                last = day;
            }
        }
        slots.put(PlannedMail.THANKS, Slot.planned(working(closesOn.plusDays(1)), USUAL_HOUR));
        return new MailPlan(slots);
    }

    /**
     * The same with the last call and thanks so many days later, as far as they have not left: they belong to the end. On
     * a weekend they wait for Monday, if the campaign is open that long.
     */
    public MailPlan withEndLater(long days, LocalDate closesOn) {
        Map<PlannedMail, Slot> moved = new EnumMap<>(PlannedMail.class);
        slots.forEach((mail, slot) -> {
            boolean moves = slot.planned() && (mail == PlannedMail.LAST_CALL || mail == PlannedMail.THANKS);
            LocalDate day = slot.day().plusDays(days);
            boolean waits = mail == PlannedMail.THANKS || !working(day).isAfter(closesOn);
            moved.put(mail, moves ? Slot.planned(waits ? working(day) : day, slot.hour()) : slot);
        });
        return new MailPlan(moved);
    }

    private static LocalDate working(LocalDate day) {
        return switch (day.getDayOfWeek()) {
            case SATURDAY -> day.plusDays(2);
            case SUNDAY -> day.plusDays(1);
            case MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY -> day;
        };
    }
}
