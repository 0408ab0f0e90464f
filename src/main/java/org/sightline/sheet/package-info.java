/** A file of rows as somebody hands it in: read, its columns matched, its cells mended, and taken as a whole. */
@NullMarked
package org.sightline.sheet;

import org.jspecify.annotations.NullMarked;
