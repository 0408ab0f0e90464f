package org.sightline.account;

import org.sightline.web.Viewer;

/** What a member of staff may do in one organisation. Being an executive is not a role held here: a campaign says so. */
public enum Role {
    ADMINISTRATOR(Viewer.ADMINISTRATOR),
    COACH(Viewer.COACH);

    private final String word;

    Role(String word) {
        this.word = word;
    }

    /** The word that endpoints name in {@code @RolesAllowed}. */
    String word() {
        return word;
    }
}
