/** The thief: plays whole campaigns on a PostgreSQL of its own, takes everything but the campaign key, and tries to tell who said what. */
@NullMarked
package org.sightline.attack.storage;

import org.jspecify.annotations.NullMarked;
