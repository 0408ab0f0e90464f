package org.sightline.questionnaire;

import java.util.Locale;

/**
 * Something in a questionnaire that is worth a second thought. It is advice and never a fault: whoever knows better leaves the
 * text as it is.
 *
 * @param language of the text, a BCP 47 tag
 * @param place by the names of {@link Phrases}, or the id of a theme; empty if it is about the whole
 * @param found the words that gave rise to it, or a number
 */
public record Advice(Kind kind, String language, String place, String found) {
    /**
     * What it is about. Rules for single texts follow what handbooks agree on (J. A. Krosnick and S. Presser, Question and
     * Questionnaire Design, in Handbook of Survey Research, 2nd ed., 2010, ch. 9; P. Lietz, Research into questionnaire design,
     * International Journal of Market Research 52(2), 2010); those for negations and themes name studies of their own.
     */
    public enum Kind {
        /** Two verbs joined: an answer can be true of one and not of the other. */
        TWO_ACTS,
        /** Two things joined, with the same doubt. */
        TWO_THINGS,
        /** Always, never, all: true of nobody, and at odds with a scale that asks how often. */
        ABSOLUTE,
        /** Often, sometimes: says itself how often, which is the answer's business. */
        FREQUENCY,
        /**
         * The main clause is negated. To say seldom of something that is not done takes a turn in the head that many miss (E. van
         * Sonderen and others, PLOS ONE 8(7), 2013, doi:10.1371/journal.pone.0068967).
         */
        NEGATION,
        /** Two negations in one text. */
        DOUBLE_NEGATIVE,
        /** Good, appropriate: everybody measures it with another measure. */
        VAGUE,
        /** Of course, unfortunately: tells what to answer. */
        LEADING,
        /** More words than are taken in at once. */
        LONG,
        /** Hard to read by {@link ReadingEase}. */
        HARD,
        /** The wording for people who worked together before is that for those who do now. */
        SAME_FORMS,
        /** Texts that a translation lacks. */
        MISSING,
        /** A theme of risks, all of whose statements sound good: whoever agrees with everything is not noticed. */
        NO_WARNING,
        /**
         * Few statements measure a theme badly: the fewer, the more a mean owes to chance and to one wording (R. Eisinga, M. te
         * Grotenhuis and B. Pelzer, International Journal of Public Health 58, 2013, doi:10.1007/s00038-012-0416-3, for two).
         */
        FEW,
        /** The scale does not ask how often, but reports say so. */
        SCALE;

        /** Its name in keys of texts. */
        public String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** The item, theme or question it is about; empty if it is the whole. */
    public String owner() {
        return place.split("[./]", 2)[0];
    }
}
