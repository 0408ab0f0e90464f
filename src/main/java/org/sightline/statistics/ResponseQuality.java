package org.sightline.statistics;

import java.util.EnumSet;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * The indices of one response (method.md A12). A flag is a question for the method owner about the instrument; it never
 * removes a response and is never shown for one rater. An index that cannot be computed raises no flag.
 *
 * @param longestRun with the number of answers as its n
 * @param variability SD of the rater's own answers
 * @param evenOdd consistency of half themes
 * @param distance p of D2 against a norm that is large enough, {@link ItemNorm#probability}
 * @param personTotal r with the items' means
 * @param cannotSay share of items
 * @param leniency in norm SDs
 * @param midpoint share of answers
 * @param pageTime share of pages
 */
public record ResponseQuality(
        Estimate longestRun,
        Estimate variability,
        Estimate evenOdd,
        Estimate distance,
        Estimate personTotal,
        Estimate cannotSay,
        Estimate leniency,
        Estimate midpoint,
        Estimate pageTime) {

    /** What each index asks about, with its limit; the limits are ours. */
    public enum Flag {
        /** The same answer for more than half of all answers in a row. */
        STRAIGHT_LINE(ResponseQuality::longestRun, run -> 2 * run.value() > run.n()),
        /** Answers that hardly differ: SD below 0.3. */
        HARDLY_VARIED(ResponseQuality::variability, deviation -> deviation.value() < 0.3),
        /** Halves of the same themes that do not go together: below 0. */
        INCONSISTENT(ResponseQuality::evenOdd, r -> r.value() < 0),
        /** Further from the norm than one in a thousand. */
        UNLIKE_THE_NORM(ResponseQuality::distance, p -> p.value() < 0.001),
        /** High where all others are low: r below 0. */
        AGAINST_THE_TREND(ResponseQuality::personTotal, r -> r.value() < 0),
        /** More than half of the items without an answer. */
        OFTEN_CANNOT_SAY(ResponseQuality::cannotSay, share -> share.value() > 0.5),
        /** Two norm SDs or more above or below. */
        LENIENT_OR_SEVERE(ResponseQuality::leniency, z -> Math.abs(z.value()) >= 2),
        /** More than half of the answers at the middle of the scale. */
        CENTRAL(ResponseQuality::midpoint, share -> share.value() > 0.5),
        /** More than half of the pages in less than two seconds per item. */
        FAST(ResponseQuality::pageTime, share -> share.value() > 0.5);

        private final Function<ResponseQuality, Estimate> index;
        private final Predicate<Estimate.Figure> raised;

        Flag(Function<ResponseQuality, Estimate> index, Predicate<Estimate.Figure> raised) {
            this.index = index;
            this.raised = raised;
        }

        Estimate index(ResponseQuality response) {
            return index.apply(response);
        }

        boolean raisedBy(ResponseQuality response) {
            return switch (index(response)) {
                case Estimate.Figure figure -> raised.test(figure);
                case Estimate.NotComputable _ -> false;
            };
        }
    }

    /** The flags raised, none for a response without answers. */
    public Set<Flag> flags() {
        Set<Flag> flags = EnumSet.noneOf(Flag.class);
        for (Flag flag : Flag.values()) {
            if (flag.raisedBy(this)) {
                flags.add(flag);
            }
        }
        return flags;
    }
}
