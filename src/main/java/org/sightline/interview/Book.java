package org.sightline.interview;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sightline.engagement.Engagement;
import org.sightline.security.Tokens;

/** Books, moves and cancels conversations, and tells those two who talk. */
@ApplicationScoped
class Book {
    private final Interviews interviews;
    private final Slots slots;
    private final Doors doors;
    private final InterviewMails mails;
    private final Tokens tokens;
    private final Clock clock;

    Book(Interviews interviews, Slots slots, Doors doors, InterviewMails mails, Tokens tokens, Clock clock) {
        this.interviews = interviews;
        this.slots = slots;
        this.doors = doors;
        this.mails = mails;
        this.tokens = tokens;
        this.clock = clock;
    }

    /**
     * Takes somebody's booking, or that nothing suits.
     *
     * @return empty if somebody was quicker
     */
    @Transactional
    Optional<Interview> book(Engagement engagement, BookingForm form, Locale language, @Nullable UUID slot) {
        UUID id = UUID.randomUUID();
        Contact contact = new Contact(form.name(), form.reach(), form.relationship(), language, tokens.next());
        if (!interviews.book(id, engagement.id(), engagement.coachId(), contact, slot, clock.instant())) {
            return Optional.empty();
        }
        Interview booked = interviews.of(engagement.id(), id).orElseThrow();
        mails.tell(engagement, slot == null ? Notice.What.ASKED : Notice.What.BOOKED, booked);
        return Optional.of(booked);
    }

    /**
     * @param again whether the time given up is offered to others
     * @return false if somebody else has that time
     */
    @Transactional
    boolean move(Engagement engagement, Interview interview, SlotForm form, boolean again) {
        Instant startsAt = form.startsAt(engagement.timeZone());
        UUID to = slots.at(engagement.id(), startsAt)
                .map(Slot::id)
                .orElseGet(() -> slots.offer(engagement.id(), startsAt, form.length(), form.place())
                        .orElseThrow());
        if (!interviews.move(interview.id(), to)) {
            return false;
        }
        slots.change(engagement.id(), to, form.length(), form.place());
        Slot before = interview.slot();
        if (before != null && !again && !before.id().equals(to)) {
            slots.remove(engagement.id(), before.id());
        }
        mails.tell(
                engagement,
                before == null ? Notice.What.BOOKED : Notice.What.MOVED,
                interviews.of(engagement.id(), interview.id()).orElseThrow());
        return true;
    }

    /**
     * As long as nothing was noted it is cancelled, afterwards what was said is withdrawn; either way nothing of it stays,
     * except in what was shared before.
     */
    @Transactional
    void remove(Engagement engagement, Interview interview) {
        interviews.remove(interview.id());
        Slot slot = interview.slot();
        if (interview.noted() && slot != null) {
            slots.remove(engagement.id(), slot.id());
        }
        mails.tell(engagement, interview.noted() ? Notice.What.WITHDRAWN : Notice.What.CANCELLED, interview);
    }

    /** Nobody can book any more; whoever has is told. What was said stays with the coach who heard it. */
    @Transactional
    void close(Engagement engagement) {
        doors.close(engagement.id());
        for (Interview interview : interviews.of(engagement.id())) {
            if (interview.coming(clock.instant())) {
                interviews.remove(interview.id());
                mails.tell(engagement, Notice.What.CANCELLED, interview);
            }
        }
        slots.removeFree(engagement.id());
    }
}
