/** What executives say of the coaching they had: for the coach, for the keepers of the register if they want, else in means alone. */
@NullMarked
package org.sightline.feedback;

import org.jspecify.annotations.NullMarked;
