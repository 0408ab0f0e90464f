/** The neck: the only way from sealed answers to released numbers. */
@NullMarked
package org.sightline.scoring;

import org.jspecify.annotations.NullMarked;
