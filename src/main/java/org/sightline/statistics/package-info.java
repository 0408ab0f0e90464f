/** Means, spread, intervals and comparisons of small samples; plain Java on Commons Math, no project imports. */
@NullMarked
package org.sightline.statistics;

import org.jspecify.annotations.NullMarked;
