package org.sightline.coaching;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is known about one executive outside the answers: who, in which campaign, with which coach, at which stage.
 *
 * @param minimum fewest answers of a group that are shown
 * @param email where the executive is told of the release
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
        @Nullable Instant closedAt,
        @Nullable Instant releasedAt,
        boolean sealed,
        boolean erased,
        boolean held) {

    Stage stage() {
        if (erased) {
            return Stage.ERASED;
        }
        if (releasedAt != null) {
            return Stage.RELEASED;
        }
        if (sealed) {
            return Stage.READY;
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

    public boolean released() {
        return releasedAt != null;
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
        return closedAt == null ? closesOn : day(closedAt);
    }

    /** The day of the release, null if there was none. */
    public @Nullable LocalDate releasedOn() {
        return releasedAt == null ? null : day(releasedAt);
    }

    private LocalDate day(Instant instant) {
        return instant.atZone(timeZone).toLocalDate();
    }
}
