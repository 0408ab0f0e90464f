/** Critical incidents: what the executive did in one situation, from whom it is known, and what of it may be printed. */
@NullMarked
package org.sightline.incident;

import org.jspecify.annotations.NullMarked;
