package org.sightline.interview;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

/**
 * What a mail about a conversation needs to know, all of it: by the time it is sent the conversation may be gone. Names
 * are in none of them.
 *
 * @param coach to whom they opened up, whoever coaches by now
 * @param toCoach whether it goes to the coach, else to whoever booked
 * @param reach the address of whoever booked
 */
record Notice(
        What what,
        UUID engagement,
        UUID coach,
        boolean toCoach,
        UUID interview,
        int sequence,
        Instant startsAt,
        int minutes,
        String place,
        String reach,
        Locale language,
        String token) {
    enum What {
        /** Somebody would like to talk, and no time suits. */
        ASKED,
        BOOKED,
        MOVED,
        CANCELLED,
        /** What was said is taken back, and deleted. */
        WITHDRAWN
    }

    private static final String BREAK = "\n";

    static Notice of(What what, Interview interview, boolean toCoach) {
        Slot slot = interview.slot();
        return new Notice(
                what,
                interview.engagement(),
                interview.coach(),
                toCoach,
                interview.id(),
                interview.sequence() + (what == What.CANCELLED ? 1 : 0),
                slot == null ? Instant.EPOCH : slot.startsAt(),
                slot == null ? 0 : slot.minutes(),
                slot == null ? "" : slot.place(),
                interview.contact().reach(),
                interview.contact().language(),
                interview.contact().token());
    }

    boolean timed() {
        return minutes > 0;
    }

    String written() {
        return String.join(
                BREAK,
                what.name(),
                engagement.toString(),
                coach.toString(),
                Boolean.toString(toCoach),
                interview.toString(),
                Integer.toString(sequence),
                startsAt.toString(),
                Integer.toString(minutes),
                place,
                reach,
                language.toLanguageTag(),
                token);
    }

    static Notice read(String written) {
        String[] lines = written.split(BREAK, -1);
        return new Notice(
                What.valueOf(lines[0]),
                UUID.fromString(lines[1]),
                UUID.fromString(lines[2]),
                Boolean.parseBoolean(lines[3]),
                UUID.fromString(lines[4]),
                Integer.parseInt(lines[5]),
                Instant.parse(lines[6]),
                Integer.parseInt(lines[7]),
                lines[8],
                lines[9],
                Locale.forLanguageTag(lines[10]),
                lines[11]);
    }
}
