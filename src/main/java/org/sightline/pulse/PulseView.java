package org.sightline.pulse;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sightline.engagement.Engagement;
import org.sightline.rater.Preview;

/**
 * A pulse or a question that has started, as executive or coach reads it.
 *
 * @param executive whether the executive reads it
 * @param so far as it may be known while answers are taken, null afterwards
 * @param ready whether there is a result, of whatever kind
 * @param fewest answers without which nothing is shown
 * @param answers to a question, in no order
 */
record PulseView(
        Engagement engagement,
        Pulse pulse,
        boolean executive,
        @Nullable Preview soFar,
        boolean ready,
        int fewest,
        List<Behaviour> behaviours,
        List<String> answers) {
    /**
     * What was said of one behaviour.
     *
     * @param rounds the days on which this pulse and earlier ones in the same words ended, the earliest first
     */
    record Behaviour(String words, List<LocalDate> rounds, List<Row> rows) {}

    /**
     * One group.
     *
     * @param raters of this pulse, 0 if the group was not shown in it
     * @param now what left the cell of this pulse
     * @param cells one for each round
     */
    record Row(String group, int raters, PulseReading now, List<Cell> cells) {}

    /** @param raters of the group in that round, 0 where there was none */
    record Cell(String value, int raters) {}

    public String page() {
        return executive ? engagement.ownPage() : engagement.page();
    }

    public boolean empty() {
        return behaviours.isEmpty() && answers.isEmpty();
    }

    /** Whether the coach still decides whether the executive reads the answers. */
    public boolean withheld() {
        return pulse.question() && pulse.sharedOn() == null;
    }

    /** How many are asked; never how many answered. */
    public int asked() {
        return pulse.content().people().size();
    }
}
