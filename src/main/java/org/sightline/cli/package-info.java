/** Commands without server or database: batch scoring. */
@NullMarked
package org.sightline.cli;

import org.jspecify.annotations.NullMarked;
