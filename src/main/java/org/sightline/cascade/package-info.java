/** How far each level of an organisation is: numbers of executives who have taken a step, never of fewer than five. */
@NullMarked
package org.sightline.cascade;

import org.jspecify.annotations.NullMarked;
