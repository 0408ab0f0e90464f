package org.sightline.resurvey;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.sightline.anonymity.Relationship;
import org.sightline.audit.Act;
import org.sightline.audit.AuditTrail;
import org.sightline.campaign.Campaign;
import org.sightline.campaign.Campaigns;
import org.sightline.campaign.Executive;
import org.sightline.campaign.MailPlan;
import org.sightline.campaign.MailPlans;
import org.sightline.campaign.Quotas;
import org.sightline.campaign.Repeats;
import org.sightline.directory.ReportingLine;
import org.sightline.directory.ReportingLines;
import org.sightline.ledger.Load;
import org.sightline.ledger.Requests;
import org.sightline.organisation.People;
import org.sightline.organisation.Person;
import org.sightline.rater.Nomination;
import org.sightline.rater.Nominations;
import org.sightline.rater.Raters;
import org.sightline.rater.RelationshipEntry;
import org.sightline.rater.Roster;
import org.sightline.web.Flash;

/**
 * Makes a draft that asks again: the same statements, promise, executives, coaches and raters, each as they stand to the
 * executive today. It looks at who was asked, never at who answered, and starts nothing.
 */
@ApplicationScoped
class PrepareResurvey {
    private final Campaigns campaigns;
    private final Repeats repeats;
    private final MailPlans plans;
    private final Quotas quotas;
    private final Roster roster;
    private final Nominations nominations;
    private final Raters raters;
    private final People people;
    private final Requests requests;
    private final ReportingLines lines;
    private final AuditTrail trail;
    private final Clock clock;

    PrepareResurvey(
            Campaigns campaigns,
            Repeats repeats,
            MailPlans plans,
            Quotas quotas,
            Roster roster,
            Nominations nominations,
            Raters raters,
            People people,
            Requests requests,
            ReportingLines lines,
            AuditTrail trail,
            Clock clock) {
        this.campaigns = campaigns;
        this.repeats = repeats;
        this.plans = plans;
        this.quotas = quotas;
        this.roster = roster;
        this.nominations = nominations;
        this.raters = raters;
        this.people = people;
        this.requests = requests;
        this.lines = lines;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * @param asked proposed raters
     * @param moved those of them who are past ones by now
     * @param leftOut people who are asked too often as it is
     */
    record Prepared(UUID campaign, int asked, int moved, int leftOut) {
        /** Who was asked before, or that nobody is known any more and raters are named anew. */
        void say(Flash flash) {
            if (asked + leftOut > 0) {
                flash.say("resurvey-prepared", Integer.toString(asked));
            } else {
                flash.say("resurvey-prepared-nobody");
            }
        }
    }

    /** Somebody who was asked, and as what. */
    private record Asked(Nomination nomination, Person rater) {}

    /**
     * @param earlier sealed
     * @param about executives of it, each with a coach
     * @param form without faults
     */
    @Transactional
    Prepared prepare(UUID by, Campaign earlier, List<Executive> about, ResurveyForm form) {
        Campaign campaign = new Campaign(UUID.randomUUID(), earlier.organisationId(), form.settings(earlier));
        campaigns.persist(campaign);
        campaigns.flush();
        repeats.note(campaign, earlier.id());
        plans.keep(campaign.id(), MailPlan.usual(LocalDate.now(clock), campaign.closesOn()));
        quotas.keep(campaign.id(), quotas.of(earlier.id()));
        trail.record(by, campaign.organisationId(), Act.RESURVEY_PREPARED, campaign.id(), "");
        Prepared prepared = new Prepared(campaign.id(), 0, 0, 0);
        for (Executive executive : about) {
            prepared = enrol(campaign, executive, prepared);
        }
        return prepared;
    }

    private Prepared enrol(Campaign campaign, Executive was, Prepared soFar) {
        Person person = people.findById(was.personId());
        Executive executive = roster.enrol(campaign, person, was.coachId().orElseThrow());
        List<ReportingLine> standing = lines.ofPerson(campaign.organisationId(), person.id());
        LocalDate today = campaign.today(clock.instant());
        int asked = soFar.asked();
        int moved = soFar.moved();
        int leftOut = soFar.leftOut();
        List<Asked> known = asked(was);
        Map<String, Load> loads = requests.besides(
                campaign,
                executive.id(),
                known.stream().map(one -> one.rater().email()).toList());
        for (Asked one : known) {
            Nomination nomination = one.nomination();
            Person rater = one.rater();
            if (loads.getOrDefault(rater.email(), Load.NONE).full()) {
                leftOut++;
                continue;
            }
            Moved now = Moved.of(nomination, rater.id(), person.id(), standing, today);
            roster.nominate(campaign, executive, rater, RelationshipEntry.of(now.relationship(), now.from(), now.to()));
            asked++;
            moved += now.relationship() == nomination.relationship() ? 0 : 1;
        }
        return new Prepared(campaign.id(), asked, moved, leftOut);
    }

    /** Those others who were asked about an executive. */
    private List<Asked> asked(Executive was) {
        return nominations.ofExecutive(was.id()).stream()
                .filter(nomination -> nomination.relationship() != Relationship.SELF)
                .map(nomination -> new Asked(
                        nomination,
                        people.findById(raters.findById(nomination.raterId()).personId())))
                .toList();
    }
}
