/** What an executive knows before anything begins: steps and minutes, who sees what, what it is not used for, and whom to ask. */
@NullMarked
package org.sightline.briefing;

import org.jspecify.annotations.NullMarked;
