/** Raters and their dated relationships to executives. */
@NullMarked
package org.sightline.rater;

import org.jspecify.annotations.NullMarked;
