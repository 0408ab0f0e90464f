/** The coach's and the executive's pages: review, interpretation, release, reading. */
@NullMarked
package org.sightline.coaching;

import org.jspecify.annotations.NullMarked;
