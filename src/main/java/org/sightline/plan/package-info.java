/** From insight to action: what an executive has understood, a plan of at most three behaviours, practices, who may read it. */
@NullMarked
package org.sightline.plan;

import org.jspecify.annotations.NullMarked;
