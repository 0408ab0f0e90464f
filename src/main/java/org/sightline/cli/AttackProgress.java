package org.sightline.cli;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;
import org.sightline.attack.Attack;
import org.sightline.system.Texts;

/** Says which attack is at work, and every few seconds how far it is. */
final class AttackProgress {
    private static final long PAUSE = Duration.ofSeconds(5).toNanos();

    private final Texts texts = Texts.in(Locale.ENGLISH);
    private final PrintStream err;
    private String attack = "";
    private long said = System.nanoTime();

    AttackProgress(PrintStream err) {
        this.err = err;
    }

    void begun(Attack next) {
        attack = next.id();
        err.println(texts.of("verify.begun", attack));
        said = System.nanoTime();
    }

    void step(long done) {
        if (System.nanoTime() - said > PAUSE) {
            err.println(texts.of("verify.step", attack, done));
            said = System.nanoTime();
        }
    }
}
