package org.sightline.nomination;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Until when the executives of a campaign are asked to name their raters. The day is a request: later is better than not. */
@Entity
@Table(name = "campaign_nomination")
class Opening {
    @Id
    @Column(name = "campaign_id")
    private UUID campaignId;

    @Column(name = "closes_on", nullable = false)
    private LocalDate closesOn;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private Approver approver;

    @Column(name = "opened_at", nullable = false, updatable = false)
    private Instant openedAt;

    @Column(name = "opened_by", nullable = false, updatable = false)
    private UUID openedBy;

    /** How often the calendar has reminded. */
    @Column(nullable = false)
    private int reminders;

    @Column(name = "reminded_on")
    private @Nullable LocalDate remindedOn;

    /** Whether a reminder can be sent by hand. */
    enum ByHand {
        NOW,
        DONE,
        LATE;

        /** Ends the keys of its words. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    protected Opening() {}

    Opening(UUID campaignId, LocalDate closesOn, Approver approver, Instant openedAt, UUID openedBy) {
        this.campaignId = campaignId;
        this.closesOn = closesOn;
        this.approver = approver;
        this.openedAt = openedAt;
        this.openedBy = openedBy;
    }

    UUID campaignId() {
        return campaignId;
    }

    LocalDate closesOn() {
        return closesOn;
    }

    Approver approver() {
        return approver;
    }

    /** Whether the calendar has a reminder for this day, or had one since the last that nobody has sent. */
    boolean reminds(LocalDate today, ZoneId zone) {
        LocalDate opened = openedAt.atZone(zone).toLocalDate();
        LocalDate last = remindedOn == null ? opened : remindedOn;
        return reminders < ReminderDays.MOST
                && !today.isAfter(closesOn)
                && ReminderDays.of(opened, closesOn).stream().anyMatch(day -> day.isAfter(last) && !day.isAfter(today));
    }

    /** Whether somebody may remind by hand: once a day is enough, and a day that has passed is none to be named by. */
    ByHand byHand(LocalDate today) {
        if (today.isAfter(closesOn)) {
            return ByHand.LATE;
        }
        return today.equals(remindedOn) ? ByHand.DONE : ByHand.NOW;
    }

    void remindedByCalendar(LocalDate today) {
        reminders++;
        remindedOn = today;
    }

    void remindedByHand(LocalDate today) {
        remindedOn = today;
    }

    void change(LocalDate closesOn, Approver approver) {
        this.closesOn = closesOn;
        this.approver = approver;
    }
}
