/** The transactional outbox and its delivery. */
@NullMarked
package org.sightline.mail;

import org.jspecify.annotations.NullMarked;
