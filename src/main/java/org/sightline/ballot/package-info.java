/** A rater's encrypted answers about one executive, and the pages that take them. */
@NullMarked
package org.sightline.ballot;

import org.jspecify.annotations.NullMarked;
