/** What other instruments said of an executive, and what of it shows at work. */
@NullMarked
package org.sightline.instrument;

import org.jspecify.annotations.NullMarked;
