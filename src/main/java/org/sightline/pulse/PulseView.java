package org.sightline.pulse;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sightline.engagement.Engagement;
import org.sightline.invitation.ReturnedMails.Returned;
import org.sightline.rater.Preview;
import org.sightline.web.Faults;

/**
 * A pulse or a question that has started, as executive or coach reads it.
 *
 * @param executive whether the executive reads it
 * @param so far as it may be known while answers are taken, null afterwards
 * @param ready whether there is a result, of whatever kind
 * @param fewest answers without which nothing is shown
 * @param answered whether answers to a question may be shown at all
 * @param answers to it, in no order, as they are shown or would be
 * @param returned invitations that came back, for the coach as long as answers are taken
 * @param mending what was typed in vain to mend one of them
 */
record PulseView(
        Engagement engagement,
        Pulse pulse,
        boolean executive,
        @Nullable Preview soFar,
        boolean ready,
        int fewest,
        List<Behaviour> behaviours,
        boolean answered,
        List<String> answers,
        List<Returned> returned,
        Mending mending) {
    /** A new address as it was typed, for which mail, and what stands against it. */
    record Mending(@Nullable UUID mail, String email, Faults faults) {
        static final Mending NONE = new Mending(null, "", Faults.none());
    }

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

    /**
     * What left one cell.
     *
     * @param word what it means, empty where nothing is shown
     * @param raters of the group in that round, 0 where there was none
     */
    record Cell(String value, String word, int raters) {}

    /** The same after an address was typed that cannot be. */
    PulseView again(UUID mail, String email, Faults faults) {
        Mending typed = new Mending(
                mail,
                email,
                new Faults(faults.all().stream()
                        .map(fault -> new Faults.Fault("email-" + mail, fault.message()))
                        .toList()));
        return new PulseView(
                engagement, pulse, executive, soFar, ready, fewest, behaviours, answered, answers, returned, typed);
    }

    public String page() {
        return executive ? engagement.ownPage() : engagement.page();
    }

    public boolean empty() {
        return behaviours.isEmpty() && !answered;
    }

    /** Whether the coach still decides whether the executive reads the answers. */
    public boolean withheld() {
        return pulse.question() && pulse.sharedOn() == null;
    }

    /** How many are asked; never how many answered. */
    public int asked() {
        return pulse.content().number();
    }
}
