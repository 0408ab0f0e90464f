/** What the top person of an organisation sees: facts of participation, and no result of anybody. */
@NullMarked
package org.sightline.sponsorship;

import org.jspecify.annotations.NullMarked;
