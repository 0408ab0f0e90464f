/** A campaign to look at: a cast of people who use the product's own pages, as everybody else does. */
@NullMarked
package org.sightline.sample;

import org.jspecify.annotations.NullMarked;
