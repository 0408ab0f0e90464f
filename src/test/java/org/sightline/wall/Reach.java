package org.sightline.wall;

import java.util.Locale;
import java.util.Set;
import org.sightline.web.Viewer;

/** Whose objects a role may ask for. */
enum Reach {
    OWN,
    ORGANISATION,
    EVERYTHING;

    private static final Set<String> OF_ORGANISATIONS = Set.of(Viewer.ADMINISTRATOR, Viewer.AUDITOR, Viewer.SPONSOR);

    /** What holds where the table says nothing: as little as the role can work with. */
    static Reach of(String role) {
        if (role.equals(Viewer.METHOD_OWNER)) {
            return EVERYTHING;
        }
        return OF_ORGANISATIONS.contains(role) ? ORGANISATION : OWN;
    }

    static Reach named(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    boolean covers(Ownership ownership) {
        return ordinal() >= ownership.ordinal();
    }
}
