/** Measures the packaged application from outside: {@code make bench}. Nothing here asserts. */
@NullMarked
package org.sightline.bench;

import org.jspecify.annotations.NullMarked;
