/** Figures of the business beside what is known of values: never the one without the other. */
@NullMarked
package org.sightline.figure;

import org.jspecify.annotations.NullMarked;
