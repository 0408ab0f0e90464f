package org.sightline.architecture.planted.attack;

import org.sightline.architecture.planted.interview.Interviewees;

/** An attacker who need not conclude who said something, because it asks. */
final class Asking {
    Class<Interviewees> people() {
        return Interviewees.class;
    }
}
