/** What every page shares: layout, viewer, messages over a redirect, errors, security headers. */
@NullMarked
package org.sightline.web;

import org.jspecify.annotations.NullMarked;
