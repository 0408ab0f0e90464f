/** The running program itself: start, embedded database, clock, texts, home directory. */
@NullMarked
package org.sightline.system;

import org.jspecify.annotations.NullMarked;
