package org.sightline.account;

import org.sightline.web.Viewer;

/** What a member of staff may do in one organisation. Being an executive is not a role held here: a campaign says so. */
public enum Role {
    ADMINISTRATOR(Viewer.ADMINISTRATOR),
    COACH(Viewer.COACH),
    /** Reads what shows whether promises are kept, such as a works council or a data protection officer; changes nothing. */
    AUDITOR(Viewer.AUDITOR);

    private final String word;

    Role(String word) {
        this.word = word;
    }

    /** The word that endpoints name in {@code @RolesAllowed}. */
    String word() {
        return word;
    }
}
