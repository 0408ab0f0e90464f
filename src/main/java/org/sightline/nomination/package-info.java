/** Executives name their raters, and whoever is entrusted with it approves them before anybody is invited. */
@NullMarked
package org.sightline.nomination;

import org.jspecify.annotations.NullMarked;
