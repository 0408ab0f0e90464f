/** What the answers about many executives say together: computed, frozen in versions, written to a file, and used. */
@NullMarked
package org.sightline.norm;

import org.jspecify.annotations.NullMarked;
