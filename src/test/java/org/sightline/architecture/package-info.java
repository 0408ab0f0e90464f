/** The rules of structure, each with a planted class that it must catch. */
@NullMarked
package org.sightline.architecture;

import org.jspecify.annotations.NullMarked;
