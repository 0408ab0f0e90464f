/** The themes of a whole campaign and of its parts, over executives: fixed beforehand, made once, naming nobody. */
@NullMarked
package org.sightline.rollup;

import org.jspecify.annotations.NullMarked;
