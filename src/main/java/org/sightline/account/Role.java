package org.sightline.account;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sightline.web.Viewer;

/** What a member of staff may do in one organisation. Being an executive is not a role held here: a campaign says so. */
public enum Role {
    ADMINISTRATOR(Viewer.ADMINISTRATOR),
    COACH(Viewer.COACH),
    /** The top person: sees who was asked, spoke and got a report, and never what was said. */
    SPONSOR(Viewer.SPONSOR),
    /** Reads what shows whether promises are kept, such as a works council or a data protection officer; changes nothing. */
    AUDITOR(Viewer.AUDITOR);

    private final String word;

    Role(String word) {
        this.word = word;
    }

    static Optional<Role> named(@Nullable String word) {
        return Arrays.stream(values()).filter(role -> role.word.equals(word)).findFirst();
    }

    /** The word that endpoints name in {@code @RolesAllowed}; ends the keys of a role's texts. */
    public String word() {
        return word;
    }
}
