package org.sightline.invitation;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.sightline.anonymity.Relationship;
import org.sightline.campaign.Campaign;
import org.sightline.campaign.MailPlan;
import org.sightline.campaign.MailPlans;
import org.sightline.campaign.PlannedMail;
import org.sightline.campaign.Quota;
import org.sightline.campaign.Quotas;
import org.sightline.campaign.ToBeAsked;
import org.sightline.nomination.Naming;
import org.sightline.rater.RosterView;

/** What stands against starting a campaign, and what is worth a second look. */
@ApplicationScoped
class Readiness {
    private final RosterView view;
    private final Naming naming;
    private final Quotas quotas;
    private final MailPlans plans;
    private final ToBeAsked asked;
    private final List<LaunchCondition> conditions;
    private final Clock clock;

    Readiness(
            RosterView view,
            Naming naming,
            Quotas quotas,
            MailPlans plans,
            ToBeAsked asked,
            @All List<LaunchCondition> conditions,
            Clock clock) {
        this.view = view;
        this.naming = naming;
        this.quotas = quotas;
        this.plans = plans;
        this.asked = asked;
        this.conditions = conditions;
        this.clock = clock;
    }

    /** All findings: none of {@code blocks} may remain, {@code advice} may. */
    record Check(
            List<Finding> blocks,
            List<Finding> advice,
            List<LaunchCondition.Standing> outside,
            int executives,
            int raters,
            int people) {
        public boolean ready() {
            return blocks.isEmpty();
        }
    }

    /**
     * What executives have named and nobody has approved is not invited, and neither is it lost: it can be approved while
     * the campaign runs. So it is worth a look and stands in nobody's way.
     */
    private List<Finding> ofNaming(Campaign campaign, List<RosterView.ExecutiveRow> executives) {
        Map<UUID, Long> waiting = naming.waiting(
                executives.stream().map(RosterView.ExecutiveRow::id).toList());
        Map<Relationship, Quota> wanted = quotas.of(campaign.id());
        List<Finding> findings = new ArrayList<>();
        for (RosterView.ExecutiveRow executive : executives) {
            String page = "/campaigns/" + campaign.id() + "/executives/" + executive.id();
            int open = waiting.getOrDefault(executive.id(), 0L).intValue();
            if (open > 0) {
                findings.add(new Finding("proposals", executive.name(), open, page));
            }
            Map<Relationship, Integer> named = executive.groups();
            int missing = wanted.entrySet().stream()
                    .mapToInt(quota -> Math.max(0, quota.getValue().minimum() - named.getOrDefault(quota.getKey(), 0)))
                    .sum();
            if (missing > 0) {
                findings.add(new Finding("quota", executive.name(), missing, page));
            }
        }
        return findings;
    }

    /** What the plan promises and will not be: its time has gone by, or the campaign is over by then. */
    private List<Finding> ofPlan(Campaign campaign) {
        String page = "/campaigns/" + campaign.id() + "/mail-plan";
        MailPlan plan = plans.of(campaign.id());
        LocalDateTime there = clock.instant().atZone(campaign.timeZone()).toLocalDateTime();
        List<Finding> findings = new ArrayList<>();
        if (plan.due(there).stream().anyMatch(mail -> mail != PlannedMail.INVITATION)) {
            findings.add(new Finding("mail-past", "", 0, page));
        }
        if (plan.slots().entrySet().stream()
                .anyMatch(entry -> entry.getKey() != PlannedMail.THANKS
                        && entry.getValue().day().isAfter(campaign.closesOn()))) {
            findings.add(new Finding("mail-late", "", 0, page));
        }
        return findings;
    }

    Check of(Campaign campaign) {
        String page = "/campaigns/" + campaign.id();
        List<RosterView.ExecutiveRow> executives = view.of(campaign.id());
        List<Finding> blocks = new ArrayList<>();
        List<Finding> advice = new ArrayList<>();
        if (executives.isEmpty()) {
            blocks.add(new Finding("no-executive", "", 0, page + "/import"));
        }
        if (campaign.overdue(clock.instant())) {
            blocks.add(new Finding("closing-past", "", 0, page + "/settings"));
        }
        if (asked.find(campaign).isEmpty()) {
            blocks.add(new Finding("questionnaire-gone", "", 0, page + "/settings"));
        }
        for (RosterView.ExecutiveRow executive : executives) {
            String person = page + "/executives/" + executive.id();
            int raters = executive.others().size();
            if (executive.coachId() == null) {
                blocks.add(new Finding("no-coach", executive.name(), 0, person + "/coach"));
            }
            if (raters < campaign.minimum()) {
                blocks.add(new Finding("too-few", executive.name(), raters, person));
            }
        }
        if (campaign.nominating()) {
            advice.addAll(ofNaming(campaign, executives));
        }
        advice.addAll(ofPlan(campaign));
        List<LaunchCondition.Standing> outside =
                conditions.stream().map(condition -> condition.of(campaign)).toList();
        outside.forEach(standing -> {
            blocks.addAll(standing.blocks());
            advice.addAll(standing.advice());
        });
        return new Check(
                blocks,
                advice,
                outside,
                executives.size(),
                executives.stream().mapToInt(row -> row.others().size()).sum(),
                (int) executives.stream()
                        .flatMap(row -> row.raters().stream())
                        .map(RosterView.RaterRow::email)
                        .distinct()
                        .count());
    }
}
