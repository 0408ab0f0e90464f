/** What all fuzz targets share; each stands beside the parser it attacks and is named after what it reads. */
@NullMarked
package org.sightline.fuzz;

import org.jspecify.annotations.NullMarked;
