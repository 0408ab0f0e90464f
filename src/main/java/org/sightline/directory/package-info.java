/** The people of an organisation as its own files tell of them: who they are, and who reports to whom since when. */
@NullMarked
package org.sightline.directory;

import org.jspecify.annotations.NullMarked;
