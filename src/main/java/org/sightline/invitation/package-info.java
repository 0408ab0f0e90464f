/** One link per rater and campaign: launch, invitation, reminders. */
@NullMarked
package org.sightline.invitation;

import org.jspecify.annotations.NullMarked;
