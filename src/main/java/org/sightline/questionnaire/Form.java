package org.sightline.questionnaire;

/** Which wording of an item is asked. */
public enum Form {
    CURRENT,
    PAST,
    SELF
}
