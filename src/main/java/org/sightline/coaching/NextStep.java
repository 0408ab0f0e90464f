package org.sightline.coaching;

import java.util.Objects;
import java.util.Optional;
import org.sightline.system.Message;

/** What a coach may do next for one executive, in a sentence. */
final class NextStep {
    private NextStep() {}

    static Message of(ExecutiveFile file, Optional<Readiness> readiness) {
        String key = "coaching.next." + file.stage().id();
        return switch (file.stage()) {
            case PREPARING, CLOSED, HELD, ERASED -> Message.of(key);
            case COLLECTING -> Message.of(key, file.closedOn());
            case RELEASED -> Message.of(key, Objects.requireNonNull(file.releasedOn()));
            case PRE_READ -> Message.of(key, Objects.requireNonNull(file.openedOn()));
            case DEBRIEF_HELD ->
                Message.of(
                        key + (readiness.orElseThrow().missing(false).isEmpty() ? ".release" : ".open"),
                        Objects.requireNonNull(file.talkedOn()));
            case READY ->
                Message.of(
                        key + "." + kind(readiness.orElseThrow()),
                        readiness.orElseThrow().undecided());
        };
    }

    private static String kind(Readiness readiness) {
        if (!readiness.reportable()) {
            return "too-few";
        }
        if (readiness.undecided() > 0) {
            return readiness.interpreted() ? "comments" : "comments-and-interpretation";
        }
        if (!readiness.interpreted()) {
            return "interpretation";
        }
        return readiness.opened() ? "release" : "preview";
    }
}
