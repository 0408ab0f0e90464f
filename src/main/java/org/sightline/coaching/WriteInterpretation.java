package org.sightline.coaching;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sightline.audit.Act;
import org.sightline.web.Typed;

/** Keeps the coach's text, unless another window has changed it since it was read. */
@ApplicationScoped
class WriteInterpretation {
    /** The version of a text that was never written. */
    static final int NONE = -1;

    /** What became of the text. */
    sealed interface Outcome {
        record Saved() implements Outcome {}

        /** @param length in characters, over the limit */
        record TooLong(int length) implements Outcome {}

        /** Nothing was written: another window saved this text in the meantime. */
        record Overtaken(String body, int version) implements Outcome {}

        /** The report is released; its text stands. */
        record Closed() implements Outcome {}

        record Absent() implements Outcome {}
    }

    private final ExecutiveFiles files;
    private final Interpretations interpretations;
    private final ReportLog log;
    private final Clock clock;

    WriteInterpretation(ExecutiveFiles files, Interpretations interpretations, ReportLog log, Clock clock) {
        this.files = files;
        this.interpretations = interpretations;
        this.log = log;
        this.clock = clock;
    }

    /**
     * @param sent the whole text; blank takes the interpretation out of the report
     * @param version of the text that the coach saw, {@link #NONE} if there was none
     */
    @Transactional
    Outcome write(UUID coach, UUID executive, String sent, int version) {
        ExecutiveFile file = files.lockedBy(coach, executive).orElse(null);
        if (file == null || !file.sealed()) {
            return new Outcome.Absent();
        }
        if (file.released()) {
            return new Outcome.Closed();
        }
        String body = Typed.plain(sent);
        int length = body.codePointCount(0, body.length());
        if (length > InterpretationText.LONGEST) {
            return new Outcome.TooLong(length);
        }
        @Nullable InterpretationText known = interpretations.of(executive).orElse(null);
        if (known != null && known.body().equals(body)) {
            return new Outcome.Saved();
        }
        if (version != (known == null ? NONE : known.version())) {
            return new Outcome.Overtaken(known == null ? "" : known.body(), known == null ? NONE : known.version());
        }
        interpretations.write(executive, body, coach, clock.instant());
        log.record(coach, file, Act.INTERPRETATION_WRITTEN, "");
        return new Outcome.Saved();
    }
}
