/** How much each person is asked in an organisation, and who may be asked more nevertheless. */
@NullMarked
package org.sightline.ledger;

import org.jspecify.annotations.NullMarked;
