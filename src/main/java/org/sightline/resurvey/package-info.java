/** The same survey asked again: what it could tell beforehand, its preparation, and what lies between the two reports. */
@NullMarked
package org.sightline.resurvey;

import org.jspecify.annotations.NullMarked;
