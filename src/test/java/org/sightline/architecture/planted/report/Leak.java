package org.sightline.architecture.planted.report;

import org.sightline.architecture.planted.anonymity.Released;
import org.sightline.architecture.planted.ballot.Ballots;

/** Names raw answers from above the neck, and makes a released value of its own. */
public final class Leak {
    Released invented() {
        return new Released.Mean(4.2);
    }

    Class<Ballots> raw() {
        return Ballots.class;
    }
}
