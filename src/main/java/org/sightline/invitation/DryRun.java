package org.sightline.invitation;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sightline.campaign.Campaign;
import org.sightline.campaign.MailPlan;
import org.sightline.campaign.MailPlans;
import org.sightline.campaign.PlannedMail;
import org.sightline.system.Sql;
import org.sightline.system.Texts;

/** What would leave by the mail plan of a campaign, in numbers. It counts who is asked, never who has answered. */
@ApplicationScoped
class DryRun {
    /** Those who are asked only about themselves get neither announcement nor thanks. */
    private static final String RECIPIENTS = """
            select p.language, p.time_zone, bool_or(n.relationship <> 'SELF')
            from rater r join person p on p.id = r.person_id join nomination n on n.rater_id = r.id
            where r.campaign_id = ? group by r.id, p.language, p.time_zone
            """;

    private final AgroalDataSource database;
    private final MailPlans plans;
    private final Clock clock;

    DryRun(AgroalDataSource database, MailPlans plans, Clock clock) {
        this.database = database;
        this.plans = plans;
        this.clock = clock;
    }

    private record Recipient(String language, Optional<ZoneId> zone, boolean ofOthers) {
        static Recipient of(String language, @Nullable String zone, boolean ofOthers) {
            return new Recipient(language, Optional.ofNullable(zone).map(ZoneId::of), ofOthers);
        }
    }

    /**
     * One mail of the plan.
     *
     * @param reminds whether only those get it who have not finished, so that the number is the most there can be
     * @param languages how many in each, as words
     * @param last when the last of them leaves, because its recipient works elsewhere
     * @param weekend whether it leaves on its day although that is a Saturday or Sunday where the campaign lives
     */
    record Line(
            String mail,
            boolean reminds,
            int mails,
            String languages,
            Instant first,
            Instant last,
            int zones,
            boolean weekend) {
        public boolean together() {
            return first.equals(last);
        }
    }

    /** All that is still to leave; {@code people} get at least one. */
    record Sum(int mails, int people, List<Line> lines) {}

    Sum of(Campaign campaign) {
        List<Recipient> recipients = recipients(campaign.id());
        MailPlan plan = plans.of(campaign.id());
        boolean office = plans.withinOfficeHours(campaign.id());
        Instant now = clock.instant();
        List<Line> lines = new ArrayList<>();
        if (!recipients.isEmpty()) {
            for (PlannedMail mail : PlannedMail.values()) {
                at(mail, plan, campaign, now).ifPresent(at -> lines.add(line(mail, campaign, at, office, recipients)));
            }
        }
        return new Sum(lines.stream().mapToInt(Line::mails).sum(), recipients.size(), lines);
    }

    /** When it leaves where the campaign lives; an invitation without a day leaves at the start, which may be now. */
    private static Optional<Instant> at(PlannedMail mail, MailPlan plan, Campaign campaign, Instant now) {
        if (mail == PlannedMail.INVITATION && campaign.preparing() && !plan.invitesLater()) {
            return Optional.of(now);
        }
        return plan.of(mail)
                .filter(MailPlan.Slot::planned)
                .map(slot -> slot.at().atZone(campaign.timeZone()).toInstant())
                .map(at -> mail == PlannedMail.INVITATION && at.isBefore(now) ? now : at)
                .filter(at -> !at.isBefore(now));
    }

    private static Line line(PlannedMail mail, Campaign campaign, Instant at, boolean office, List<Recipient> all) {
        boolean everybody = mail == PlannedMail.INVITATION || mail.reminds();
        List<Recipient> some =
                all.stream().filter(one -> everybody || one.ofOthers()).toList();
        List<Instant> times = some.stream()
                .map(one -> one.zone()
                        .or(() -> Optional.of(campaign.timeZone()).filter(_ -> office))
                        .map(zone -> RecipientHours.leaves(campaign, at, zone))
                        .orElse(at))
                .toList();
        DayOfWeek day = at.atZone(campaign.timeZone()).getDayOfWeek();
        return new Line(
                mail.id(),
                mail.reminds(),
                some.size(),
                languages(some),
                times.stream().min(Comparator.naturalOrder()).orElse(at),
                times.stream().max(Comparator.naturalOrder()).orElse(at),
                (int) some.stream()
                        .map(one -> one.zone().orElse(campaign.timeZone()))
                        .distinct()
                        .count(),
                !office && (day == DayOfWeek.SATURDAY || day == DayOfWeek.SUNDAY));
    }

    /** "120 English, 60 Deutsch". */
    private static String languages(List<Recipient> some) {
        Map<String, Long> counts =
                some.stream().collect(Collectors.groupingBy(Recipient::language, TreeMap::new, Collectors.counting()));
        return counts.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .map(entry -> entry.getValue() + " " + Texts.name(Locale.forLanguageTag(entry.getKey())))
                .collect(Collectors.joining(", "));
    }

    private List<Recipient> recipients(UUID campaign) {
        try (Connection connection = database.getConnection()) {
            return Sql.list(
                    connection,
                    row -> Recipient.of(row.getString(1), row.getString(2), row.getBoolean(3)),
                    RECIPIENTS,
                    campaign);
        } catch (SQLException e) {
            throw new IllegalStateException("the recipients of a campaign could not be counted", e);
        }
    }
}
