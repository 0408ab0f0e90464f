package org.sightline.rater;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sightline.campaign.Campaign;
import org.sightline.campaign.Executive;
import org.sightline.campaign.Executives;
import org.sightline.organisation.People;
import org.sightline.organisation.Person;
import org.sightline.organisation.PersonEntry;

/** Who is rated by whom in a campaign: everything that adds to it or takes from it. */
@ApplicationScoped
public class Roster {
    private final People people;
    private final Executives executives;
    private final Raters raters;
    private final Nominations nominations;
    private final Links links;

    Roster(People people, Executives executives, Raters raters, Nominations nominations, Links links) {
        this.people = people;
        this.executives = executives;
        this.raters = raters;
        this.nominations = nominations;
        this.links = links;
    }

    /** The person of this address, made known to the organisation on first mention; a known one keeps name and language. */
    @Transactional
    public Person person(UUID organisationId, PersonEntry entry) {
        return people.withAddress(organisationId, entry.soundAddress()).orElseGet(() -> {
            Person person =
                    new Person(UUID.randomUUID(), organisationId, entry.name(), entry.soundAddress(), entry.language());
            people.persistAndFlush(person);
            return person;
        });
    }

    /** Adds an executive to a campaign being prepared, with the self-assessment that belongs to everyone. */
    @Transactional
    public Executive enrol(Campaign campaign, Person person, UUID coachId) {
        requirePreparing(campaign);
        Executive executive = new Executive(UUID.randomUUID(), campaign.id(), person.id(), coachId);
        executives.persistAndFlush(executive);
        Rater self = raters.taking(campaign.id(), person.id());
        nominations.persistAndFlush(Nomination.ofSelf(UUID.randomUUID(), executive.id(), self.id()));
        return executive;
    }

    /** Asks one more person about an executive; in a running campaign the invitation goes out at once. */
    @Transactional
    public Nomination nominate(Campaign campaign, Executive executive, Person person, RelationshipEntry entry) {
        requireOpen(campaign);
        Rater rater = raters.taking(campaign.id(), person.id());
        Nomination nomination = new Nomination(
                UUID.randomUUID(),
                executive.id(),
                rater.id(),
                entry.soundRelationship(),
                entry.soundFrom(),
                entry.soundTo());
        nominations.persistAndFlush(nomination);
        if (campaign.collecting()) {
            links.invite(campaign, rater);
        }
        return nomination;
    }

    /** No longer asks this rater about this executive; a link that leads nowhere any more stops working. */
    @Transactional
    public void drop(Campaign campaign, Nomination nomination) {
        requireOpen(campaign);
        Rater rater = Optional.ofNullable(raters.findById(nomination.raterId())).orElseThrow();
        nominations.delete(nomination);
        nominations.flush();
        if (!nominations.ofRater(rater.id()).isEmpty()) {
            return;
        }
        if (campaign.collecting()) {
            links.revoke(rater);
        } else {
            raters.delete(rater);
            raters.flush();
        }
    }

    /** Takes an executive out of a campaign being prepared, with everyone who was asked about them. */
    @Transactional
    public void dismiss(Campaign campaign, Executive executive) {
        requirePreparing(campaign);
        List<Nomination> all = nominations.ofExecutive(executive.id());
        all.forEach(nomination -> drop(campaign, nomination));
        executives.delete(executive);
        executives.flush();
    }

    private static void requirePreparing(Campaign campaign) {
        if (!campaign.preparing()) {
            throw new IllegalStateException(
                    "executives of campaign " + campaign.id() + " are fixed: it is " + campaign.state());
        }
    }

    private static void requireOpen(Campaign campaign) {
        if (!campaign.preparing() && !campaign.collecting()) {
            throw new IllegalStateException(
                    "raters of campaign " + campaign.id() + " are fixed: it is " + campaign.state());
        }
    }
}
