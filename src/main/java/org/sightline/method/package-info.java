/** What the owner of the method sees and does: norms over all organisations, never one executive. */
@NullMarked
package org.sightline.method;

import org.jspecify.annotations.NullMarked;
