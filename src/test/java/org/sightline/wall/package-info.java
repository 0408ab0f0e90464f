/** The two walls between people: every address asked by everybody for everything, and the database's own refusal. */
@NullMarked
package org.sightline.wall;

import org.jspecify.annotations.NullMarked;
