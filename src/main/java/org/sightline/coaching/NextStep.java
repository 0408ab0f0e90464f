package org.sightline.coaching;

import java.util.Locale;
import java.util.Optional;
import org.sightline.system.Texts;

/** What a coach may do next for one executive, in a sentence. */
final class NextStep {
    private static final Texts TEXTS = Texts.in(Locale.ENGLISH);

    private NextStep() {}

    static String of(ExecutiveFile file, Optional<Readiness> readiness) {
        String key = "coaching.next." + file.stage().id();
        return switch (file.stage()) {
            case PREPARING, CLOSED, ERASED -> TEXTS.of(key);
            case COLLECTING -> TEXTS.of(key, file.closedDay());
            case RELEASED -> TEXTS.of(key, file.releasedDay());
            case READY ->
                TEXTS.of(
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
