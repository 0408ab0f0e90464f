package org.sightline.library;

import jakarta.persistence.Embeddable;

/** Where words of a translation stand: a language, and a place by the names of the questionnaire's phrases. */
@Embeddable
record Place(String language, String place) {}
