/** What the top person of an organisation promises about its programme, as signed, and every edition before. */
@NullMarked
package org.sightline.pledge;

import org.jspecify.annotations.NullMarked;
