package org.sightline.architecture.planted.coaching;

import org.sightline.architecture.planted.ballot.RehearsedBallots;

/** A page that goes through a door for campaigns that are only played. */
final class Playing {
    Class<RehearsedBallots> door() {
        return RehearsedBallots.class;
    }
}
