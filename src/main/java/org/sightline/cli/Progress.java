package org.sightline.cli;

import java.io.PrintStream;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import org.sightline.system.Texts;

/** Says now and then how far a long run is. */
final class Progress {
    private static final long ROWS = 200_000;
    private static final int STEPS = 20;

    private final Texts texts = Texts.in(Locale.ENGLISH);
    private final PrintStream err;
    private long rows;
    private final AtomicLong done = new AtomicLong();

    Progress(PrintStream err) {
        this.err = err;
    }

    void row() {
        if (++rows % ROWS == 0) {
            err.println(texts.of("score.rows-read", rows));
        }
    }

    void scored(int all) {
        long now = done.incrementAndGet();
        long step = Math.max(1, all / STEPS);
        if (all >= STEPS && (now % step == 0 || now == all)) {
            err.println(texts.of("score.scored", now, all));
        }
    }
}
