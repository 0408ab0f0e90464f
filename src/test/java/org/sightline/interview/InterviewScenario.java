package org.sightline.interview;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.sightline.TestClock;
import org.sightline.engagement.Engagements;

/** Conversations of an engagement with something of everything in them. */
@ApplicationScoped
public class InterviewScenario {
    private static final Instant SOON = TestClock.START.plus(Duration.ofDays(5));

    private final Engagements engagements;
    private final Doors doors;
    private final Slots slots;
    private final Book book;
    private final InterviewNotes notes;
    private final Interviews interviews;
    private final Findings findings;
    private final SharedThemes shared;

    InterviewScenario(
            Engagements engagements,
            Doors doors,
            Slots slots,
            Book book,
            InterviewNotes notes,
            Interviews interviews,
            Findings findings,
            SharedThemes shared) {
        this.findings = findings;
        this.shared = shared;
        this.engagements = engagements;
        this.doors = doors;
        this.slots = slots;
        this.book = book;
        this.notes = notes;
        this.interviews = interviews;
    }

    /** Ids by kind; every text holds the word. */
    @Transactional
    public Map<String, String> of(UUID engagement, UUID coach, String word) {
        String address = doors.open(engagement, false);
        UUID free = slots.offer(engagement, SOON, 30, "Line " + word).orElseThrow();
        Interview coming = booked(engagement, word, SOON.plusSeconds(3600));
        findings.write(
                engagement, coming.id(), new FindingForm("Waits, says " + word, "R", "better", "skill", "seen", 0));
        ThemeRule.Theme theme = new ThemeRule.Theme("R", true, false, List.of("Waits, says " + word));
        shared.add(engagement, 1, theme, LocalDate.ofInstant(TestClock.START, ZoneOffset.UTC));
        return Map.of(
                "finding",
                findings.of(engagement, coming.id()).getFirst().id().toString(),
                "door",
                address.substring(address.lastIndexOf('/') + 1),
                "slot",
                free.toString(),
                "interview",
                coming.id().toString(),
                "conversation",
                coming.contact().token());
    }

    /** The address that everybody asked about the executive is shown. */
    @Transactional
    public String shown(UUID engagement) {
        return doors.open(engagement, true);
    }

    /** Somebody of this name who has a time. */
    @Transactional
    Interview booked(UUID engagement, String name, Instant when) {
        UUID taken = slots.offer(engagement, when, 30, "Room " + name).orElseThrow();
        BookingForm form =
                new BookingForm(name, "+34 " + when.getEpochSecond(), "Worked with " + name, taken.toString(), "on");
        return book.book(engagements.any(engagement).orElseThrow(), form, Locale.ENGLISH, taken)
                .orElseThrow();
    }

    /** A time that nobody has taken. */
    @Transactional
    public UUID free(UUID engagement, Instant when) {
        return slots.offer(engagement, when, 30, "By telephone, I call you").orElseThrow();
    }

    /** A conversation that was held, with the link of whoever it was held with. */
    public record Talk(String id, String token) {}

    @Transactional
    public Talk talk(UUID engagement, String name, Instant when) {
        Interview interview = held(engagement, name, when, "Said at night");
        return new Talk(interview.id().toString(), interview.contact().token());
    }

    /** As if the themes of all who agreed had been shared. */
    @Transactional
    public void count(UUID engagement) {
        interviews.count(engagement, 1);
    }

    /** Somebody who has said something. */
    @Transactional
    Interview held(UUID engagement, String name, Instant when, String said) {
        Interview interview = booked(engagement, name, when);
        notes.write(interview, new CaptureForm(Map.of(Section.EFFECTIVE, Objects.requireNonNull(said)), true, 0));
        return interviews.of(engagement, interview.id()).orElseThrow();
    }
}
