package org.sightline.nomination;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
    private final Openings openings;
    private final Clock clock;

    Nominees(
            Executives executives,
            Campaigns campaigns,
            Organisations organisations,
            People people,
            Accounts accounts,
            Openings openings,
            Clock clock) {
        this.executives = executives;
        this.campaigns = campaigns;
        this.organisations = organisations;
        this.people = people;
        this.accounts = accounts;
        this.openings = openings;
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
     * The one place that decides who approves raters: the administrators of the organisation, and whom the campaign has
     * chosen for it: the coach, as long as they are one in the organisation, the sponsors, or both. Nobody approves their
     * own as a sponsor.
     */
    private boolean mayApprove(UUID account, Executive executive) {
        UUID organisation = campaigns.required(executive.campaignId()).organisationId();
        Approver approver = openings.approver(executive.campaignId());
        boolean coach = approver.coach() && coaches(account, executive, organisation);
        boolean sponsor = approver.sponsor()
                && executive.accountId().filter(account::equals).isEmpty()
                && holds(account, Role.SPONSOR, organisation);
        return coach || sponsor || holds(account, Role.ADMINISTRATOR, organisation);
    }

    /** Whether the account sets up the campaign or coaches the executive: a sponsor sees whom to approve and no more. */
    boolean staff(UUID account, Nominee nominee) {
        UUID organisation = nominee.campaign().organisationId();
        return coaches(account, nominee.executive(), organisation) || holds(account, Role.ADMINISTRATOR, organisation);
    }

    private boolean coaches(UUID account, Executive executive, UUID organisation) {
        return executive.coachId().filter(account::equals).isPresent() && holds(account, Role.COACH, organisation);
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
        Approver approver = openings.approver(campaign.id());
        return new Nominee(
                executive,
                campaign,
                people.findByIdOptional(executive.personId()).orElseThrow(),
                organisations
                        .findByIdOptional(campaign.organisationId())
                        .map(Organisation::name)
                        .orElseThrow(),
                approver,
                names(approver, executive, campaign));
    }

    /** Of whoever approves, as the executive is told. */
    private String names(Approver approver, Executive executive, Campaign campaign) {
        Stream<Account> coach = executive.coachId().flatMap(accounts::findByIdOptional).stream();
        Stream<Account> sponsors = accounts.holding(Role.SPONSOR, campaign.organisationId()).stream();
        return Stream.concat(approver.coach() ? coach : Stream.empty(), approver.sponsor() ? sponsors : Stream.empty())
                .map(Account::name)
                .distinct()
                .collect(Collectors.joining(" / "));
    }
}
