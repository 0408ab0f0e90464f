package org.sightline.architecture.planted.report;

import org.sightline.architecture.planted.anonymity.Counted;
import org.sightline.architecture.planted.anonymity.Released;
import org.sightline.architecture.planted.ballot.Ballots;

/** Names raw answers from above the neck, and makes released values of its own. */
public final class Leak {
    Released invented() {
        return new Released.Mean(4.2);
    }

    Counted counted() {
        return new Counted.Exactly(4);
    }

    Class<Ballots> raw() {
        return Ballots.class;
    }
}
