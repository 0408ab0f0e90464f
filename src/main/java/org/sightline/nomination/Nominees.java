package org.sightline.nomination;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.sightline.account.Account;
import org.sightline.account.Accounts;
import org.sightline.account.Role;
import org.sightline.campaign.Campaign;
import org.sightline.campaign.Campaigns;
import org.sightline.campaign.Executive;
import org.sightline.campaign.Executives;
import org.sightline.organisation.Organisation;
import org.sightline.organisation.Organisations;
import org.sightline.organisation.People;

/** Executives whose raters can be named at this moment, by the person who asks; everybody else's do not exist. */
@ApplicationScoped
class Nominees {
    private final Executives executives;
    private final Campaigns campaigns;
    private final Organisations organisations;
    private final People people;
    private final Accounts accounts;
    private final Clock clock;

    Nominees(
            Executives executives,
            Campaigns campaigns,
            Organisations organisations,
            People people,
            Accounts accounts,
            Clock clock) {
        this.executives = executives;
        this.campaigns = campaigns;
        this.organisations = organisations;
        this.people = people;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** The account's own. */
    @Transactional
    Optional<Nominee> ownedBy(UUID account, UUID id) {
        return executives.visibleToSelf(account, id).map(this::nominee).filter(this::open);
    }

    /** Whose raters the account may approve. */
    @Transactional
    Optional<Nominee> approvedBy(UUID account, UUID id) {
        return executives
                .findByIdOptional(id)
                .filter(executive -> mayApprove(account, executive))
                .map(this::nominee)
                .filter(this::open);
    }

    /**
     * The same with the campaign's row locked until the transaction ends: of two who decide the second sees what the
     * first did, and nothing is decided while the campaign starts. Empty if nobody can be named any more.
     */
    Optional<Nominee> locked(Nominee nominee) {
        campaigns.locked(nominee.campaign().id());
        return Optional.of(nominee).filter(this::open);
    }

    /** Of a mail that is written long after it was queued; nobody reads it. */
    @Transactional
    Optional<Nominee> open(UUID id) {
        return executives.findByIdOptional(id).map(this::nominee).filter(this::open);
    }

    /**
     * The one place that decides who approves raters: the coach, as long as they are one in the organisation, and the
     * administrators of the organisation.
     */
    private boolean mayApprove(UUID account, Executive executive) {
        UUID organisation = campaigns.required(executive.campaignId()).organisationId();
        boolean coach =
                executive.coachId().filter(account::equals).isPresent() && holds(account, Role.COACH, organisation);
        return coach || holds(account, Role.ADMINISTRATOR, organisation);
    }

    private boolean holds(UUID account, Role role, UUID organisation) {
        return accounts.holding(role, organisation).stream().map(Account::id).anyMatch(account::equals);
    }

    private boolean open(Nominee nominee) {
        Campaign campaign = nominee.campaign();
        return campaign.nominating() || campaign.collecting() && !campaign.overdue(clock.instant());
    }

    private Nominee nominee(Executive executive) {
        Campaign campaign = campaigns.required(executive.campaignId());
        return new Nominee(
                executive,
                campaign,
                people.findByIdOptional(executive.personId()).orElseThrow(),
                organisations
                        .findByIdOptional(campaign.organisationId())
                        .map(Organisation::name)
                        .orElseThrow(),
                executive
                        .coachId()
                        .flatMap(accounts::findByIdOptional)
                        .map(Account::name)
                        .orElse(""));
    }
}
