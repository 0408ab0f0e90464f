package org.sightline.attack.storage;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Queue;
import org.sightline.attack.storage.Deed.Act.TooLate;
import org.sightline.attack.storage.Keeping.Glance;
import org.sightline.attack.storage.Loot.Watched;

/** Plays a script up to the seal, while somebody looks at the pages before and after everything a rater does. */
final class Stage {
    private final Script script;
    private final Keeping keeping;
    private final PlayedClock clock;
    private int deeds;
    private int lights;
    private int mails;

    Stage(Script script, Keeping keeping, PlayedClock clock) {
        this.script = script;
        this.keeping = keeping;
        this.clock = clock;
    }

    Watched play() {
        clock.set(Script.at(Script.OPENS, 8, 0));
        keeping.open();
        Queue<Instant> mornings = mornings();
        Glance glance = keeping.glance();
        for (Deed deed : script.deeds()) {
            while (!mornings.isEmpty() && !mornings.element().isAfter(deed.at())) {
                clock.set(mornings.remove());
                keeping.jobs();
                glance = keeping.glance();
            }
            clock.set(deed.at());
            glance = watch(deed, glance);
        }
        return new Watched(deeds, lights, mails);
    }

    /** When progress is refreshed and reminders leave; on the first day soon after the start. */
    private static Queue<Instant> mornings() {
        Queue<Instant> mornings = new ArrayDeque<>();
        mornings.add(Script.at(Script.OPENS, 8, 10));
        for (LocalDate day = Script.OPENS.plusDays(1); !day.isAfter(Script.CLOSES); day = day.plusDays(1)) {
            mornings.add(Script.at(day, 5, 0));
            mornings.add(Script.at(day, 9, 0));
        }
        return mornings;
    }

    private Glance watch(Deed deed, Glance before) {
        boolean kept = keeping.perform(deed);
        if (kept == deed.act() instanceof TooLate) {
            throw new IllegalStateException(
                    (kept ? "kept: " : "not kept: ") + deed.act().getClass().getSimpleName());
        }
        keeping.jobs();
        Glance after = keeping.glance();
        deeds++;
        lights += before.progress().equals(after.progress()) ? 0 : 1;
        mails += before.mails() == after.mails() ? 0 : 1;
        return after;
    }
}
