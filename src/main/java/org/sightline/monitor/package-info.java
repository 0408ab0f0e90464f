/** How far a running campaign is, by what may be known of it: invitations, one light a day for each group, and the calendar. */
@NullMarked
package org.sightline.monitor;

import org.jspecify.annotations.NullMarked;
