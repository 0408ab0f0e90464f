/** How far a coaching has come step by step, and what has changed: plan, pulses, the survey asked again, figures beside values. */
@NullMarked
package org.sightline.outcome;

import org.jspecify.annotations.NullMarked;
