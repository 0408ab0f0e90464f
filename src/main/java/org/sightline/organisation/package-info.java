/** Organisations and their people. */
@NullMarked
package org.sightline.organisation;

import org.jspecify.annotations.NullMarked;
