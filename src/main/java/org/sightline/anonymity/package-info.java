/** Who is shown together and what leaves a cell: partition, release map, distribution map, comment rules; plain Java. */
@NullMarked
package org.sightline.anonymity;

import org.jspecify.annotations.NullMarked;
