/** Situations that branch, played by an executive alone and gone through with the coach afterwards; always marked as simulated. */
@NullMarked
package org.sightline.scenario;

import org.jspecify.annotations.NullMarked;
