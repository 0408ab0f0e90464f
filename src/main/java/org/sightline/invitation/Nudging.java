package org.sightline.invitation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.sightline.anonymity.Relationship;
import org.sightline.campaign.Campaign;
import org.sightline.campaign.Extensions;
import org.sightline.campaign.MailPlan;
import org.sightline.campaign.MailPlans;
import org.sightline.campaign.PlannedMail;
import org.sightline.mail.OfficeHours;

/**
 * What extra reminders can be asked for, and when they leave.
 *
 * <p>Whoever asks chooses executives and groups, never people, and learns nothing from the pages: they say the same
 * whether the round has nobody or everybody to write to. What is left is who sees mails arrive: whoever counts them on a
 * mail server, or stands beside a recipient. A planned reminder tells such an observer how many of the whole campaign
 * are missing; an extra one that goes to a group could tell it of that group, and asked for again and again, of the day
 * on which somebody answered. So a round is about at least as many invited people as it takes to show a group; all that is
 * asked for in a campaign leaves together, at most once a day, on the hour, and not on the day of a planned reminder; and
 * nothing is asked for about an executive again before {@link #PAUSE} days are over. All of it depends on invitations and
 * the calendar alone.
 */
@ApplicationScoped
class Nudging {
    /** Days between two about the same executive. */
    static final int PAUSE = 3;

    private final Nudges nudges;
    private final MailPlans plans;
    private final Extensions extensions;
    private final Clock clock;

    Nudging(Nudges nudges, MailPlans plans, Extensions extensions, Clock clock) {
        this.nudges = nudges;
        this.plans = plans;
        this.extensions = extensions;
        this.clock = clock;
    }

    /** Why nothing can be asked for about an executive now. */
    enum Refusal {
        /** Too few are invited. */
        FEW,
        /** It has not been long enough since the last. */
        RECENT;

        /** As the keys of words name it. */
        String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Empty if it can be asked for; {@code all} are the campaign's so far. */
    Optional<Refusal> refusal(
            Campaign campaign,
            List<Nudges.Nudge> all,
            UUID executive,
            Map<Relationship, Integer> invited,
            Optional<Relationship> relationship) {
        int people = relationship
                .map(one -> invited.getOrDefault(one, 0))
                .orElseGet(() ->
                        invited.values().stream().mapToInt(Integer::intValue).sum());
        if (people < campaign.minimum()) {
            return Optional.of(Refusal.FEW);
        }
        LocalDate from = campaign.today(clock.instant()).minusDays(PAUSE);
        boolean recent = all.stream()
                .filter(one -> one.target().executive().equals(executive) && one.state() != Nudges.State.PASSED)
                .anyMatch(one -> campaign.today(one.leavesAt()).isAfter(from));
        return recent ? Optional.of(Refusal.RECENT) : Optional.empty();
    }

    /** When the next round leaves; empty if there is no day left for one, or the last call has promised that there is none. */
    Optional<Instant> next(Campaign campaign) {
        Instant now = clock.instant();
        MailPlan plan = plans.of(campaign.id());
        if (promisedToBeTheLast(campaign, plan)) {
            return Optional.empty();
        }
        List<Nudges.Nudge> all = nudges.of(campaign.id());
        Optional<Instant> waiting = all.stream()
                .filter(one -> one.waits() && one.leavesAt().isAfter(now))
                .map(Nudges.Nudge::leavesAt)
                .findFirst();
        return waiting.or(() -> Optional.of(free(now, campaign.timeZone(), taken(campaign, plan, all))))
                .filter(when -> !campaign.overdue(when));
    }

    /** The last call says that no other mail follows before the day that it names; a later day is another matter. */
    private boolean promisedToBeTheLast(Campaign campaign, MailPlan plan) {
        return plan.of(PlannedMail.LAST_CALL)
                .filter(slot -> slot.state() == MailPlan.State.QUEUED)
                .filter(slot -> extensions.of(campaign.id()).stream()
                        .allMatch(one -> campaign.today(one.at()).isBefore(slot.day())))
                .isPresent();
    }

    /** Days on which raters are asked again anyhow. */
    private static Set<LocalDate> taken(Campaign campaign, MailPlan plan, List<Nudges.Nudge> all) {
        Set<LocalDate> taken = new HashSet<>(plan.reminderDays());
        all.stream()
                .filter(one -> one.state() != Nudges.State.PASSED)
                .map(one -> campaign.today(one.leavesAt()))
                .forEach(taken::add);
        return taken;
    }

    /** The next full hour within office hours of a day that is not taken. */
    private static Instant free(Instant now, ZoneId zone, Set<LocalDate> taken) {
        Instant at = OfficeHours.next(now.truncatedTo(ChronoUnit.HOURS).plus(1, ChronoUnit.HOURS), zone);
        LocalDate day = LocalDate.ofInstant(at, zone);
        while (taken.contains(day)) {
            at = OfficeHours.next(day.plusDays(1).atStartOfDay(zone).toInstant(), zone);
            day = LocalDate.ofInstant(at, zone);
        }
        return at;
    }
}
