package org.sightline.ballot;

import java.util.List;
import java.util.Optional;
import org.sightline.anonymity.Relationship;

/**
 * Something in a comment by which its writer could be recognised. Only ever a hint to the writer (method.md B7): the
 * text stays theirs.
 *
 * @param found the words themselves
 */
record Hint(Kind kind, String found) {
    enum Kind {
        NAME,
        EMAIL,
        PHONE,
        DATE,
        ONLY,
        ROLE;

        /** The text that says it. */
        public String key() {
            return "ballot.comments.hint." + this;
        }
    }

    /** At most one hint of each kind; whoever is the only one is not told of the role as well. */
    static List<Hint> in(String text, List<Telltale> telltales) {
        List<Hint> found = telltales.stream()
                .map(telltale -> telltale.in(text))
                .flatMap(Optional::stream)
                .toList();
        boolean only = found.stream().anyMatch(hint -> hint.kind == Kind.ONLY);
        return found.stream().filter(hint -> !(only && hint.kind == Kind.ROLE)).toList();
    }

    /** Who writes, as the invitation knows them, and as what. */
    record Writer(String name, Relationship relationship) {}
}
