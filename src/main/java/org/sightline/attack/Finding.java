package org.sightline.attack;

import java.util.List;

/**
 * One line of the table.
 *
 * @param attack the id of the attack
 * @param what was attacked, a name under which its sentence is found
 * @param tries how often the attack was tried
 * @param hits how often it worked; for a publisher that is meant to leak, how often the leak was found
 * @param chance the share of hits that mere luck would bring
 * @param figures that stand in the sentence of the note
 */
public record Finding(
        String attack, String what, long tries, long hits, double chance, Verdict verdict, List<Object> figures) {
    /** Attacks must fail, and leaks that were put there on purpose must be found. */
    public enum Verdict {
        PASSED(true),
        FAILED(false),
        CAUGHT(true),
        MISSED(false);

        private final boolean good;

        Verdict(boolean good) {
            this.good = good;
        }

        public boolean good() {
            return good;
        }
    }

    public Finding {
        figures = List.copyOf(figures);
    }

    /** An attack that must never work; one without a try proves nothing. */
    static Finding attack(String id, String what, long tries, long hits, Object... figures) {
        return new Finding(
                id, what, tries, hits, 0, tries > 0 && hits == 0 ? Verdict.PASSED : Verdict.FAILED, List.of(figures));
    }

    /** A leak on purpose, which the attack must find. */
    static Finding control(String id, String what, long tries, long hits, Object... figures) {
        return new Finding(id, what, tries, hits, 0, hits > 0 ? Verdict.CAUGHT : Verdict.MISSED, List.of(figures));
    }
}
