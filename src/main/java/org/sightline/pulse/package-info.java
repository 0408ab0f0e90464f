/** Whether it works: pulses on the behaviours of a plan, and single questions, asked as small campaigns. */
@NullMarked
package org.sightline.pulse;

import org.jspecify.annotations.NullMarked;
