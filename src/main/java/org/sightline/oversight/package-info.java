/** What auditors see: whether attacks on the product fail, what campaigns promise, receipts of seals, who did what. */
@NullMarked
package org.sightline.oversight;

import org.jspecify.annotations.NullMarked;
