package org.sightline.ballot;

import jakarta.enterprise.context.ApplicationScoped;

/** The daily refresh of the lights, for tests that stand elsewhere. */
@ApplicationScoped
public class Morning {
    private final DailyProgress progress;

    Morning(DailyProgress progress) {
        this.progress = progress;
    }

    public void comes() {
        progress.refreshOncePerDay();
    }
}
