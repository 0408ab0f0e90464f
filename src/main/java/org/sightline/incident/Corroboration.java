package org.sightline.incident;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.sightline.incident.Source.Kind;

/**
 * How many independent sources an incident has. One person is one source however often they told it, whatever they are
 * called; the executive is one of them at most. Comments are anonymous, so all of them may be one person's, and that person
 * may be the sponsor or one of those who were interviewed: beside these they count nothing, else once.
 */
final class Corroboration {
    /** As many independent sources must tell an incident before it is printed. */
    static final int FEWEST = 2;

    private Corroboration() {}

    /**
     * An account of what happened.
     *
     * @param teller the same for all that comes from one person or one document
     */
    record Account(Kind kind, String teller) {}

    static int independent(Collection<Account> accounts) {
        Set<String> tellers = new HashSet<>();
        boolean person = false;
        boolean commented = false;
        boolean told = false;
        for (Account account : accounts) {
            switch (account.kind()) {
                case INTERVIEW, SPONSOR -> {
                    person = true;
                    tellers.add(account.teller());
                }
                case DOCUMENT -> tellers.add(account.teller());
                case COMMENT -> commented = true;
                case EXECUTIVE -> told = true;
            }
        }
        return tellers.size() + (told ? 1 : 0) + (commented && !person ? 1 : 0);
    }
}
