/** Keys, tokens and limits: the campaign key and what is derived from it, one-time tokens, rate limits. */
@NullMarked
package org.sightline.security;

import org.jspecify.annotations.NullMarked;
