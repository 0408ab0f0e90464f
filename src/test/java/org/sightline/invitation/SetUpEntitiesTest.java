package org.sightline.invitation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sightline.anonymity.Protection;
import org.sightline.anonymity.Relationship;
import org.sightline.campaign.Campaign;
import org.sightline.campaign.CampaignSettings;
import org.sightline.campaign.Campaigns;
import org.sightline.campaign.Executive;
import org.sightline.campaign.Executives;
import org.sightline.organisation.EmailAddress;
import org.sightline.organisation.Organisation;
import org.sightline.organisation.Organisations;
import org.sightline.organisation.People;
import org.sightline.organisation.Person;
import org.sightline.rater.Asked;
import org.sightline.rater.Nomination;
import org.sightline.rater.Nominations;
import org.sightline.rater.Raters;

/** What is kept comes back whole, and only to those whom it concerns. */
@QuarkusTest
class SetUpEntitiesTest {
    @Inject
    Organisations organisations;

    @Inject
    People people;

    @Inject
    Campaigns campaigns;

    @Inject
    Executives executives;

    @Inject
    Raters raters;

    @Inject
    Nominations nominations;

    @Inject
    Invitations invitations;

    @Inject
    OpenInvitations opened;

    @Inject
    EntityManager em;

    private final UUID administrator = UUID.randomUUID();
    private final UUID outsider = UUID.randomUUID();
    private final UUID organisation = UUID.randomUUID();
    private final UUID campaign = UUID.randomUUID();

    @BeforeEach
    void cast() {
        QuarkusTransaction.requiringNew().run(() -> {
            account(administrator);
            account(outsider);
            organisations.found(new Organisation(organisation, "Fjord & Sohn"), administrator);
            organisations.found(new Organisation(UUID.randomUUID(), "Elsewhere"), outsider);
            campaigns.persist(new Campaign(campaign, organisation, settings(LocalDate.of(2026, 3, 12))));
        });
    }

    @Test
    @Transactional
    void showsAnOrganisationToItsAdministratorsOnly() {
        assertThat(organisations.administeredBy(administrator))
                .extracting(Organisation::name)
                .containsExactly("Fjord & Sohn");
        assertThat(organisations.visibleTo(administrator, organisation)).isPresent();
        assertThat(organisations.visibleTo(outsider, organisation)).isEmpty();
    }

    @Test
    @Transactional
    void showsACampaignToTheAdministratorsOfItsOrganisationOnly() {
        assertThat(campaigns.visibleTo(administrator, campaign).orElseThrow().settings())
                .isEqualTo(settings(LocalDate.of(2026, 3, 12)));
        assertThat(campaigns.visibleTo(administrator)).extracting(Campaign::id).containsExactly(campaign);
        assertThat(campaigns.visibleTo(outsider, campaign)).isEmpty();
        assertThat(campaigns.visibleTo(outsider)).isEmpty();
    }

    @Test
    @Transactional
    void knowsWhichCampaignsAreOverdueWhereTheyLive() {
        Campaign collecting = campaigns.locked(campaign);
        collecting.start();
        campaigns.flush();

        // 12 March ends in Auckland at 11:00 UTC
        assertThat(campaigns.overdue(Instant.parse("2026-03-12T10:59:59Z"))).doesNotContain(campaign);
        assertThat(campaigns.overdue(Instant.parse("2026-03-12T11:00:00Z"))).contains(campaign);
        assertThat(collecting.overdue(Instant.parse("2026-03-12T10:59:59Z"))).isFalse();
        assertThat(collecting.overdue(Instant.parse("2026-03-12T11:00:00Z"))).isTrue();
    }

    @Test
    void neverGoesBack() {
        Campaign draft = new Campaign(campaign, organisation, settings(LocalDate.of(2026, 3, 12)));
        assertThatThrownBy(draft::close)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("is DRAFT");
        draft.start();
        assertThatThrownBy(draft::start)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("is COLLECTING");
        assertThatThrownBy(() -> draft.change(settings(LocalDate.of(2026, 4, 1))))
                .hasMessageContaining("is COLLECTING");
        assertThatThrownBy(draft::seal).hasMessageContaining("is COLLECTING");
        draft.close();
        draft.seal();
        assertThat(draft.state()).isEqualTo(Campaign.State.SEALED);
    }

    @Test
    @Transactional
    void tellsARaterWhatIsAsked() {
        campaigns.holdBackSaves(campaign);
        Person ana = person("Ana Ruiz");
        Person bo = person("Bo Li");
        Executive executive = new Executive(UUID.randomUUID(), campaign, ana.id(), administrator);
        executives.persist(executive);
        UUID rater = raters.taking(campaign, bo.id()).id();
        assertThat(raters.taking(campaign, bo.id()).id()).isEqualTo(rater);
        UUID nomination = UUID.randomUUID();
        nominations.persist(new Nomination(
                nomination,
                executive.id(),
                rater,
                Relationship.PAST_SUPERVISOR,
                LocalDate.of(2020, 1, 1),
                LocalDate.of(2021, 6, 30)));
        nominations.flush();

        Invitation invitation = new Invitation(UUID.randomUUID(), campaign, rater, Invitations.hash("of " + rater));
        invitations.persistAndFlush(invitation);

        OpenInvitation open = opened.byId(invitation.id()).orElseThrow();
        assertThat(open.to()).isEqualTo("Bo Li");
        assertThat(open.collecting()).isFalse();
        assertThat(open.asked())
                .containsExactly(new Asked(
                        nomination,
                        executive.id(),
                        "Ana Ruiz",
                        "Person",
                        Relationship.PAST_SUPERVISOR,
                        LocalDate.of(2020, 1, 1),
                        LocalDate.of(2021, 6, 30)));
        assertThat(nominations.ofCampaign(campaign)).hasSize(1);
        assertThat(executives.coachedBy(administrator))
                .extracting(Executive::id)
                .contains(executive.id());
        assertThat(executives.visibleToCoach(outsider, executive.id())).isEmpty();
        assertThat(executives.of(campaign)).hasSize(1);
    }

    @Test
    @Transactional
    void findsAnInvitationByItsLivingTokenOnly() {
        UUID rater = raters.taking(campaign, person("Bo Li").id()).id();
        String token = UUID.randomUUID().toString();
        Invitation invitation = new Invitation(UUID.randomUUID(), campaign, rater, Invitations.hash(token));
        invitations.persistAndFlush(invitation);
        assertThat(opened.byToken(token)).get().extracting(OpenInvitation::id).isEqualTo(invitation.id());
        assertThat(opened.byToken(token + "x")).isEmpty();
        assertThat(opened.byToken("")).isEmpty();

        invitation.revoke();
        invitations.flush();
        assertThat(opened.byToken(token)).isEmpty();
        assertThat(invitations.of(campaign)).isEmpty();

        invitation.renew(2, Invitations.hash(token + "2"));
        invitations.flush();
        assertThat(opened.byToken(token)).isEmpty();
        assertThat(opened.byToken(token + "2")).isPresent();
    }

    private static CampaignSettings settings(LocalDate closesOn) {
        return new CampaignSettings(
                "Spring", "executive-360", closesOn, ZoneId.of("Pacific/Auckland"), 4, Protection.BOTH_ENDS, null);
    }

    private Person person(String name) {
        Person person = new Person(
                UUID.randomUUID(),
                organisation,
                name,
                EmailAddress.parse(UUID.randomUUID() + "@Example.ORG").orElseThrow(),
                Locale.ENGLISH);
        people.persistAndFlush(person);
        return person;
    }

    private void account(UUID id) {
        em.createNativeQuery("insert into account (id, email, name) values (?1, ?2, 'Person')")
                .setParameter(1, id)
                .setParameter(2, id + "@example.org")
                .executeUpdate();
    }
}
