/** What an executive makes of a released report: expectation, marks, worksheet, what of it is shared, and thanks. */
@NullMarked
package org.sightline.development;

import org.jspecify.annotations.NullMarked;
