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
public final class Corroboration {
    /** As many independent sources must tell an incident before it is printed. */
    static final int FEWEST = 2;

    /**
     * Among how many people whoever told it in a conversation must be hidden: two more than have told it, one who as far as
     * the reader can know may not have, and one who knows that they have not.
     */
    public static final int CIRCLE = FEWEST + 2;

    private Corroboration() {}

    /**
     * An account of what happened.
     *
     * @param teller the same for all that comes from one person or one document
     */
    public record Account(Kind kind, String teller) {
        /** What somebody told the coach. */
        public static Account conversation(String teller) {
            return new Account(Kind.INTERVIEW, teller);
        }

        /** What stands on paper. */
        public static Account document(String title) {
            return new Account(Kind.DOCUMENT, title);
        }
    }

    /**
     * Whether nobody who told it in a conversation is given away by its being printed: it could be printed by those sources
     * alone that are no conversations, and by conversations that are hidden among enough others.
     *
     * @param hidden who is hidden so
     */
    public static boolean covered(Collection<Account> accounts, Set<String> hidden) {
        return independent(accounts.stream()
                        .filter(account -> account.kind() != Kind.INTERVIEW || hidden.contains(account.teller()))
                        .toList())
                >= FEWEST;
    }

    /** How many independent sources there are. */
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
