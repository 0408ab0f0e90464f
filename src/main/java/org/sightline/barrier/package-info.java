/** What stands in the way of developing: a check of twelve statements, what follows from it, and what is tried. */
@NullMarked
package org.sightline.barrier;

import org.jspecify.annotations.NullMarked;
