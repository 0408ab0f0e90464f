/** What the sender's domain says of itself in the DNS, so that mails arrive. */
@NullMarked
package org.sightline.sender;

import org.jspecify.annotations.NullMarked;
