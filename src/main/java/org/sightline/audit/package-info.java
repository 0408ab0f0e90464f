/** The append-only record of what staff did; raters never appear in it. */
@NullMarked
package org.sightline.audit;

import org.jspecify.annotations.NullMarked;
