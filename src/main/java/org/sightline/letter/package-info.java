/** The words that organisations give mails to raters, with variables for what differs from one to the next. */
@NullMarked
package org.sightline.letter;

import org.jspecify.annotations.NullMarked;
