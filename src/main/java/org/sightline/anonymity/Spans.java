package org.sightline.anonymity;

import java.util.ArrayList;
import java.util.List;

/**
 * Periods put together until each is of enough people, by the numbers of people alone: from the first period on, each takes
 * in the next until there are enough; what is left at the end goes to the last.
 *
 * <p>In which period somebody falls is an answer of theirs too, and that is not given away either. Let c of the people tell
 * what they know, c at most the fewest less two. If two of the others fall into different periods, they can be exchanged
 * with all they said and everything that leaves stays the same. If all others fall into the same period, no second span can
 * be there, for it would be of those c alone and they are too few; so everything leaves as one span, and it would still if one
 * of the others fell into another period, where with those who tell there are c + 1 at most, too few again. Either way each of
 * the others may be in another period. That n people answered at all is said, as it is of every group of a report.
 */
public final class Spans {
    private Spans() {}

    /**
     * @param first the number of the first period, counted from 0
     * @param last that of the last
     */
    public record Span(int first, int last, int people) {}

    /**
     * @param people how many in each period, in the order of periods
     * @param fewest of a span
     * @return empty if all together are fewer
     */
    public static List<Span> of(int[] people, int fewest) {
        List<Span> spans = new ArrayList<>();
        int first = 0;
        int gathered = 0;
        for (int period = 0; period < people.length; period++) {
            gathered += people[period];
            if (gathered >= fewest) {
                spans.add(new Span(first, period, gathered));
                first = period + 1;
                gathered = 0;
            }
        }
        if (!spans.isEmpty() && first < people.length) {
            Span before = spans.removeLast();
            spans.add(new Span(before.first(), people.length - 1, before.people() + gathered));
        }
        return List.copyOf(spans);
    }
}
