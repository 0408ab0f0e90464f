package org.sightline.attack.storage;

import java.util.UUID;
import org.sightline.anonymity.Relationship;

/** One rater asked about one executive. */
record Asked(UUID nomination, UUID executive, Relationship relationship, Rater rater) {}
