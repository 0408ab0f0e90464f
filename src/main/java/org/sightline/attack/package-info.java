/** The attacker: computes answers back from what is published, as a recipient or an insider would, and says how often it worked. */
@NullMarked
package org.sightline.attack;

import org.jspecify.annotations.NullMarked;
