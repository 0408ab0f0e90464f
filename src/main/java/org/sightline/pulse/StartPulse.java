package org.sightline.pulse;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.sightline.anonymity.CommentRules;
import org.sightline.anonymity.Policy;
import org.sightline.campaign.Campaign;
import org.sightline.campaign.CampaignSettings;
import org.sightline.campaign.Campaigns;
import org.sightline.campaign.Executive;
import org.sightline.campaign.Executives;
import org.sightline.campaign.FrozenQuestionnaires;
import org.sightline.campaign.MailPlan;
import org.sightline.campaign.MailPlans;
import org.sightline.campaign.PlannedMail;
import org.sightline.engagement.Engagement;
import org.sightline.invitation.Launch;
import org.sightline.ledger.Load;
import org.sightline.ledger.Requests;
import org.sightline.organisation.EmailAddress;
import org.sightline.organisation.People;
import org.sightline.organisation.Person;
import org.sightline.organisation.PersonEntry;
import org.sightline.pulse.PulseContent.Recipient;
import org.sightline.rater.Nomination;
import org.sightline.rater.Nominations;
import org.sightline.rater.Rater;
import org.sightline.rater.Raters;
import org.sightline.system.Texts;

/** Makes a campaign of a pulse or a question and starts it, in one transaction; from then on all is as with any campaign. */
@ApplicationScoped
class StartPulse {
    private final Pulses pulses;
    private final KnownRaters known;
    private final Campaigns campaigns;
    private final Executives executives;
    private final People people;
    private final Raters raters;
    private final Nominations nominations;
    private final MailPlans plans;
    private final Requests requests;
    private final FrozenQuestionnaires frozen;
    private final Launch launch;
    private final Clock clock;

    StartPulse(
            Pulses pulses,
            KnownRaters known,
            Campaigns campaigns,
            Executives executives,
            People people,
            Raters raters,
            Nominations nominations,
            MailPlans plans,
            Requests requests,
            FrozenQuestionnaires frozen,
            Launch launch,
            Clock clock) {
        this.pulses = pulses;
        this.known = known;
        this.campaigns = campaigns;
        this.executives = executives;
        this.people = people;
        this.raters = raters;
        this.nominations = nominations;
        this.plans = plans;
        this.requests = requests;
        this.frozen = frozen;
        this.launch = launch;
        this.clock = clock;
    }

    /** As it would start now; for looking ahead, it is not kept. */
    Campaign campaign(Engagement engagement, Pulse pulse) {
        Policy policy = known.promise(engagement);
        LocalDate today = engagement.day(clock.instant());
        String name = Texts.in(engagement.language())
                .of(pulse.question() ? "pulse.campaign.question" : "pulse.campaign", today);
        return new Campaign(
                UUID.randomUUID(),
                engagement.organisationId(),
                pulse.kind(),
                new CampaignSettings(
                        name,
                        PulseQuestionnaire.id(pulse),
                        today.plusDays(pulse.content().days()),
                        engagement.timeZone(),
                        policy.minimum(),
                        policy.protection(),
                        null));
    }

    /** The fewest people without whom nothing could ever be shown. */
    int fewest(Engagement engagement, boolean question) {
        Policy policy = known.promise(engagement);
        return question ? new CommentRules(policy).fewestToPool() : policy.minimum();
    }

    /** Whom too many ask already. */
    List<Recipient> busy(Engagement engagement, Pulse pulse) {
        Map<String, Load> loads = requests.besides(
                campaign(engagement, pulse), UUID.randomUUID(), pulse.content().addresses());
        return pulse.content().people().stream()
                .filter(one -> loads.getOrDefault(one.email(), Load.NONE).full())
                .toList();
    }

    /** Starts what was prepared; if somebody has changed it meanwhile nothing is written. */
    @Transactional
    void start(Engagement engagement, Pulse pulse, UUID by) {
        Campaign campaign = campaign(engagement, pulse);
        campaigns.persist(campaign);
        campaigns.flush();
        if (!pulses.start(pulse, campaign.id())) {
            throw new IllegalStateException("pulse " + pulse.id() + " was changed meanwhile");
        }
        // one reminder, two days before the end, where there is time for one
        if (pulse.content().days() > PulseContent.FEWEST_DAYS) {
            plans.keep(
                    campaign.id(),
                    new MailPlan(Map.of(
                            PlannedMail.REMINDER_1,
                            MailPlan.Slot.planned(campaign.closesOn().minusDays(2), MailPlan.USUAL_HOUR))));
        }
        begin(engagement, pulse, campaign, by);
    }

    /** Asks a question; nobody is reminded of it. */
    @Transactional
    void ask(Engagement engagement, Pulse question, UUID by) {
        Campaign campaign = campaign(engagement, question);
        campaigns.persist(campaign);
        campaigns.flush();
        pulses.ask(question, campaign.id());
        begin(engagement, question, campaign, by);
    }

    private void begin(Engagement engagement, Pulse pulse, Campaign campaign, UUID by) {
        Executive executive =
                new Executive(UUID.randomUUID(), campaign.id(), engagement.personId(), engagement.coachId());
        executive.signInWith(engagement.account());
        executives.persist(executive);
        executives.flush();
        for (Recipient recipient : pulse.content().people()) {
            Rater rater = raters.taking(
                    campaign.id(),
                    person(engagement.organisationId(), recipient).id());
            nominations.persist(new Nomination(
                    UUID.randomUUID(), executive.id(), rater.id(), recipient.relationship(), null, null));
        }
        nominations.flush();
        frozen.persist(PulseQuestionnaire.frozen(campaign.id(), pulse, engagement.language()));
        launch.begin(campaign, by);
    }

    private Person person(UUID organisation, Recipient recipient) {
        PersonEntry entry = PersonEntry.typed(recipient.name(), recipient.email(), recipient.language());
        EmailAddress address = entry.soundAddress();
        return people.withAddress(organisation, address).orElseGet(() -> {
            Person made = new Person(UUID.randomUUID(), organisation, entry.name(), address, entry.language());
            people.persist(made);
            people.flush();
            return made;
        });
    }
}
