/** What of the interface, the reports and the questionnaires is not said in some language yet. */
@NullMarked
package org.sightline.translation;

import org.jspecify.annotations.NullMarked;
