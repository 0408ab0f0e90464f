package org.sightline.architecture.planted.attack;

import org.sightline.architecture.planted.attack.storage.Reading;

/** An attacker of reports who lets the thief in. */
final class Inviting {
    Class<Reading> thief() {
        return Reading.class;
    }
}
