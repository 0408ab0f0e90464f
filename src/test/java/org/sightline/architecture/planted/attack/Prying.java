package org.sightline.architecture.planted.attack;

import org.sightline.architecture.planted.ballot.Ballots;

/** An attacker who need not compute anything, because it reads the answers. */
final class Prying {
    Class<Ballots> answers() {
        return Ballots.class;
    }
}
