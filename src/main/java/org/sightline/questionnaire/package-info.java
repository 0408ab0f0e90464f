/** The instrument: themes, items, scale and open questions, read from YAML with every fault listed; plain Java. */
@NullMarked
package org.sightline.questionnaire;

import org.jspecify.annotations.NullMarked;
