/** What is kept of people and for how long, what each may ask for, and how it ends. */
@NullMarked
package org.sightline.privacy;

import org.jspecify.annotations.NullMarked;
