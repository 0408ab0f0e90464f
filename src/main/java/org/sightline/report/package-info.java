/** A scorecard made readable: one tree of blocks, drawn as web page and as tagged PDF. */
@NullMarked
package org.sightline.report;

import org.jspecify.annotations.NullMarked;
