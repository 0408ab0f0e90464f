/** Campaigns, their policy and the executives in them. */
@NullMarked
package org.sightline.campaign;

import org.jspecify.annotations.NullMarked;
