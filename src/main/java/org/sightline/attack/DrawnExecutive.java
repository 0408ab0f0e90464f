package org.sightline.attack;

import java.util.List;
import java.util.Optional;
import org.sightline.scoring.RaterAnswers;
import org.sightline.scoring.SelfAnswers;

/**
 * An invented executive and everything said about them.
 *
 * @param raters in the order in which their answers arrived
 */
record DrawnExecutive(String name, Optional<SelfAnswers> self, List<RaterAnswers> raters) {
    DrawnExecutive {
        raters = List.copyOf(raters);
    }
}
