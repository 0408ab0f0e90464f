package org.sightline.coaching;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is known about one executive outside the answers: who, in which campaign, with which coach, at which stage.
 *
 * @param minimum fewest answers of a group that are shown
 * @param email where the executive is told of the release
 * @param language in which mails to the executive are written
 * @param reportLanguage in which the report is written
 * @param sealed whether the scorecard is there
 * @param erased whether the key is gone under which it lay
 * @param held whether it was not published because an attack on it found an answer
 */
record ExecutiveFile(
        UUID id,
        String name,
        String email,
        UUID coachId,
        String coach,
        UUID organisationId,
        String organisation,
        UUID campaignId,
        String campaign,
        String campaignState,
        int minimum,
        LocalDate closesOn,
        ZoneId timeZone,
        Locale language,
        Locale reportLanguage,
        Course course,
        boolean sealed,
        boolean erased,
        boolean held) {
    /**
     * What has happened on the way, and when; null as long as it has not.
     *
     * @param openedAt when sections were opened to be read before the conversation
     * @param talkedOn the day of the conversation
     * @param byItself whether the report was released because nobody had done so in time
     * @param releaseAfter days after the end of the collection on which that happens, null for never
     * @param warnedFor the day of which the coach was told
     */
    record Course(
            @Nullable Instant closedAt,
            @Nullable Instant openedAt,
            @Nullable LocalDate talkedOn,
            @Nullable Instant releasedAt,
            boolean byItself,
            @Nullable Integer releaseAfter,
            @Nullable LocalDate warnedFor) {}

    Stage stage() {
        if (erased) {
            return Stage.ERASED;
        }
        if (released()) {
            return Stage.RELEASED;
        }
        if (sealed) {
            return opened();
        }
        if (held) {
            return Stage.HELD;
        }
        return switch (campaignState) {
            case "DRAFT", "NOMINATING" -> Stage.PREPARING;
            case "COLLECTING" -> Stage.COLLECTING;
            default -> Stage.CLOSED;
        };
    }

    private Stage opened() {
        if (course.talkedOn() != null) {
            return Stage.DEBRIEF_HELD;
        }
        return course.openedAt() != null ? Stage.PRE_READ : Stage.READY;
    }

    public boolean released() {
        return course.releasedAt() != null;
    }

    /** Whether there is a report that the coach may read. */
    boolean readable() {
        return switch (stage()) {
            case PREPARING, COLLECTING, CLOSED, HELD, ERASED -> false;
            case READY, PRE_READ, DEBRIEF_HELD, RELEASED -> true;
        };
    }

    public boolean byItself() {
        return course.byItself();
    }

    public boolean collecting() {
        return stage() == Stage.PREPARING || stage() == Stage.COLLECTING;
    }

    /** Whether nobody has been invited yet. */
    public boolean preparing() {
        return stage() == Stage.PREPARING;
    }

    /** The day on which collection ended, or will. */
    public LocalDate closedOn() {
        return course.closedAt() == null ? closesOn : day(course.closedAt());
    }

    /** The day of the release, null if there was none. */
    public @Nullable LocalDate releasedOn() {
        return course.releasedAt() == null ? null : day(course.releasedAt());
    }

    /** The day on which sections were opened to the executive, null if none are. */
    public @Nullable LocalDate openedOn() {
        return course.openedAt() == null ? null : day(course.openedAt());
    }

    public @Nullable LocalDate talkedOn() {
        return course.talkedOn();
    }

    /** The day on which the report goes out by itself if nobody releases it before; null if it never does. */
    public @Nullable LocalDate dueOn() {
        if (course.releaseAfter() == null || released()) {
            return null;
        }
        return course.warnedFor() != null ? course.warnedFor() : closedOn().plusDays(course.releaseAfter());
    }

    /** The day of a moment where the campaign runs. */
    LocalDate day(Instant instant) {
        return instant.atZone(timeZone).toLocalDate();
    }
}
