/** The questionnaires that campaigns can choose from: the shipped ones, and an organisation's own with their editor. */
@NullMarked
package org.sightline.library;

import org.jspecify.annotations.NullMarked;
