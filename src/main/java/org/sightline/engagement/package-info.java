/** Coaching, with or without a survey: coaches, engagements, their sessions, notes, commitments and time. */
@NullMarked
package org.sightline.engagement;

import org.jspecify.annotations.NullMarked;
