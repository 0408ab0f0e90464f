/** What an executive did in simulated situations, and how observers saw it; always marked as simulated. */
@NullMarked
package org.sightline.simulation;

import org.jspecify.annotations.NullMarked;
