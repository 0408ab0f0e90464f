/** Conversations with people who know the executive: times, booking, the guide, and what may be said of them. */
@NullMarked
package org.sightline.interview;

import org.jspecify.annotations.NullMarked;
