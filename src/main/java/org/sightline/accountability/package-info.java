/** What an executive has done for their own development, in facts: days and numbers of steps, and nothing of any result. */
@NullMarked
package org.sightline.accountability;

import org.jspecify.annotations.NullMarked;
