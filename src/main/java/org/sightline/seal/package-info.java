/** The irreversible step from ballots to anonymous records, and the end of the campaign key. */
@NullMarked
package org.sightline.seal;

import org.jspecify.annotations.NullMarked;
