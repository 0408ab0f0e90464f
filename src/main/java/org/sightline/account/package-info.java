/** Who may sign in, with which role, and how. */
@NullMarked
package org.sightline.account;

import org.jspecify.annotations.NullMarked;
