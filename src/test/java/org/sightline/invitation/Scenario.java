package org.sightline.invitation;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.sightline.account.Logins;
import org.sightline.account.Role;
import org.sightline.anonymity.Protection;
import org.sightline.anonymity.Relationship;
import org.sightline.campaign.Campaign;
import org.sightline.campaign.CampaignSettings;
import org.sightline.campaign.Campaigns;
import org.sightline.campaign.Closing;
import org.sightline.campaign.ClosingRequests;
import org.sightline.campaign.Executive;
import org.sightline.campaign.Executives;
import org.sightline.campaign.MailPlan;
import org.sightline.campaign.MailPlans;
import org.sightline.campaign.PlannedMail;
import org.sightline.organisation.EmailAddress;
import org.sightline.organisation.People;
import org.sightline.organisation.Person;
import org.sightline.rater.Nomination;
import org.sightline.rater.Nominations;
import org.sightline.rater.Rater;
import org.sightline.rater.Raters;

/** A campaign at any stage for tests: an organisation of its own, an administrator, a coach, executives and raters. */
@ApplicationScoped
public class Scenario {
    private final Logins logins;
    private final People people;
    private final Campaigns campaigns;
    private final MailPlans plans;
    private final Executives executives;
    private final Raters raters;
    private final Nominations nominations;
    private final Launch launch;
    private final ClosingRequests requests;
    private final Closing closing;
    private final Clock clock;

    Scenario(
            Logins logins,
            People people,
            Campaigns campaigns,
            MailPlans plans,
            Executives executives,
            Raters raters,
            Nominations nominations,
            Launch launch,
            ClosingRequests requests,
            Closing closing,
            Clock clock) {
        this.logins = logins;
        this.people = people;
        this.campaigns = campaigns;
        this.plans = plans;
        this.executives = executives;
        this.raters = raters;
        this.nominations = nominations;
        this.launch = launch;
        this.requests = requests;
        this.closing = closing;
        this.clock = clock;
    }

    /** The cast; every address ends in the campaign's own domain, so that no two tests share one. */
    public record Cast(UUID organisation, UUID administrator, UUID coach, UUID campaign, String domain) {
        public String address(String name) {
            return name.toLowerCase(Locale.ROOT).replace(' ', '.') + "@" + domain;
        }
    }

    /**
     * A draft without executives: k = 4, closes in 14 days in Berlin, reminders on days 4 and 8 and the last
     * call on day 12, at nine.
     */
    @Transactional
    public Cast draft() {
        String domain = "t" + UUID.randomUUID().toString().replace("-", "") + ".example";
        UUID organisation = logins.organisation("Nordwind AG");
        UUID administrator = logins.account("admin@" + domain, organisation, Role.ADMINISTRATOR);
        UUID coach = logins.account("coach@" + domain, organisation, Role.COACH);
        return new Cast(organisation, administrator, coach, campaign(organisation), domain);
    }

    /** Another draft with the same people. */
    @Transactional
    public Cast again(Cast cast) {
        return new Cast(
                cast.organisation(), cast.administrator(), cast.coach(), campaign(cast.organisation()), cast.domain());
    }

    private UUID campaign(UUID organisation) {
        UUID campaign = UUID.randomUUID();
        LocalDate today = LocalDate.now(clock);
        campaigns.persistAndFlush(new Campaign(
                campaign,
                organisation,
                new CampaignSettings(
                        "Spring 2026",
                        "executive-360",
                        today.plusDays(14),
                        ZoneId.of("Europe/Berlin"),
                        4,
                        Protection.LOW_END,
                        null)));
        plans.keep(
                campaign,
                new MailPlan(Map.of(
                        PlannedMail.REMINDER_1, MailPlan.Slot.planned(today.plusDays(4), 9),
                        PlannedMail.REMINDER_2, MailPlan.Slot.planned(today.plusDays(8), 9),
                        PlannedMail.LAST_CALL, MailPlan.Slot.planned(today.plusDays(12), 9))));
        return campaign;
    }

    /** Closes a collecting campaign before its last day: its administrator asks, its coach confirms. */
    public void close(Cast cast) {
        QuarkusTransaction.requiringNew().run(() -> requests.ask(cast.campaign(), cast.administrator()));
        closing.confirm(cast.campaign(), cast.coach());
    }

    /** Adds an executive, coached by the coach, with the self-assessment. */
    @Transactional
    public UUID executive(Cast cast, String name) {
        Person person = person(cast, name);
        Executive executive = new Executive(UUID.randomUUID(), cast.campaign(), person.id(), cast.coach());
        executives.persistAndFlush(executive);
        nominations.persistAndFlush(Nomination.ofSelf(
                UUID.randomUUID(),
                executive.id(),
                raters.taking(cast.campaign(), person.id()).id()));
        return executive.id();
    }

    /** Adds a rater of an executive; a name that is known is the same person. */
    @Transactional
    public UUID rater(Cast cast, UUID executive, String name, Relationship relationship) {
        Rater rater = raters.taking(cast.campaign(), person(cast, name).id());
        LocalDate to = relationship.past() ? LocalDate.now(clock).minusYears(1) : null;
        nominations.persistAndFlush(new Nomination(
                UUID.randomUUID(),
                executive,
                rater.id(),
                relationship,
                LocalDate.now(clock).minusYears(3),
                to));
        return rater.id();
    }

    /** Several raters of one relationship, named by the word and a number. */
    public void raters(Cast cast, UUID executive, String word, Relationship relationship, int count) {
        for (int i = 1; i <= count; i++) {
            rater(cast, executive, word + " " + i, relationship);
        }
    }

    /** A started campaign with one executive, Ana Ruiz, and six peers, Peer 1 to Peer 6. */
    public Cast collecting() {
        Cast cast = draft();
        raters(cast, executive(cast, "Ana Ruiz"), "Peer", Relationship.PEER, 6);
        launch.start(cast.campaign(), cast.administrator());
        return cast;
    }

    /** Starts a campaign: everybody is invited. */
    public void start(Cast cast) {
        launch.start(cast.campaign(), cast.administrator());
    }

    private Person person(Cast cast, String name) {
        EmailAddress address = EmailAddress.parse(cast.address(name)).orElseThrow();
        return people.withAddress(cast.organisation(), address).orElseGet(() -> {
            Person person = new Person(UUID.randomUUID(), cast.organisation(), name, address, Locale.ENGLISH);
            people.persistAndFlush(person);
            return person;
        });
    }
}
