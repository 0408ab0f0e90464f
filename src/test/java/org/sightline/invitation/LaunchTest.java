package org.sightline.invitation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.sightline.Browser;
import org.sightline.account.Logins;
import org.sightline.anonymity.Relationship;
import org.sightline.campaign.Campaign;
import org.sightline.campaign.Campaigns;
import org.sightline.campaign.Executive;
import org.sightline.campaign.Executives;
import org.sightline.campaign.FrozenQuestionnaires;
import org.sightline.questionnaire.QuestionnaireLibrary;
import org.sightline.security.CampaignKey;
import org.sightline.security.KeyDirectory;

/** Starting a campaign: what is blocked, what is frozen, who can do what from then on. */
@QuarkusTest
class LaunchTest {
    @Inject
    Scenario scenario;

    @Inject
    Logins logins;

    @Inject
    Launch launch;

    @Inject
    Campaigns campaigns;

    @Inject
    Executives executives;

    @Inject
    FrozenQuestionnaires frozen;

    @Inject
    Invitations invitations;

    @Inject
    OpenInvitations opened;

    @Inject
    QuestionnaireLibrary library;

    @Inject
    KeyDirectory keys;

    @Inject
    EntityManager em;

    @Test
    void blocksAStartUntilEverythingIsThere() {
        Scenario.Cast cast = scenario.draft();
        Browser admin = logins.browser(cast.administrator());
        String path = "/campaigns/" + cast.campaign() + "/start";
        assertThat(admin.open(path).text()).contains("Not ready yet").contains("There is no executive yet");

        UUID ana = scenario.executive(cast, "Ana Ruiz");
        scenario.raters(cast, ana, "Peer", Relationship.PEER, 3);
        assertThat(admin.open(path).text())
                .contains("Ana Ruiz has 3 raters. With fewer than 4 there can be no report.");
        assertThatThrownBy(() -> launch.start(cast.campaign(), cast.administrator()))
                .hasMessageContaining("not ready");
        assertThat(keys.find(cast.campaign())).isEmpty();

        scenario.rater(cast, ana, "Peer 4", Relationship.PEER);
        Browser.Page ready = admin.open(path);
        assertThat(ready.text())
                .doesNotContain("Not ready yet")
                .contains("5 people are invited now, to give feedback on one executive.")
                .contains(
                        "4 peers If everybody answers: a group of their own. If 70% answer, this group probably falls");
        Browser.Page started = admin.submit(ready, path, Map.of());
        assertThat(started.path()).isEqualTo("/campaigns/" + cast.campaign());
        assertThat(started.text())
                .contains("The campaign has started. The invitations are on their way.")
                .contains("Collecting answers")
                .contains("not yet known");
    }

    @Test
    void freezesTheQuestionnaireAndGivesEveryRaterOneLink() {
        Scenario.Cast cast = scenario.draft();
        UUID ana = scenario.executive(cast, "Ana Ruiz");
        scenario.raters(cast, ana, "Peer", Relationship.PEER, 4);
        UUID bo = scenario.executive(cast, "Bo Li");
        scenario.raters(cast, bo, "Peer", Relationship.PEER, 4);
        assertThat(launch.start(cast.campaign(), cast.administrator())).isTrue();

        QuarkusTransaction.requiringNew().run(() -> {
            assertThat(frozen.of(cast.campaign()).source()).isEqualTo(library.source("executive-360"));
            CampaignKey key = keys.get(cast.campaign());
            List<Invitation> all = invitations.of(cast.campaign());
            assertThat(all).as("two executives and four raters of both").hasSize(6);
            for (Invitation invitation : all) {
                assertThat(opened.byToken(key.raterToken(invitation.id(), 1)))
                        .get()
                        .extracting(OpenInvitation::id)
                        .isEqualTo(invitation.id());
            }
            assertThat(executives.of(cast.campaign()))
                    .extracting(Executive::accountId)
                    .doesNotContain(java.util.Optional.empty());
        });
        assertThatThrownBy(
                        () -> change("update campaign_questionnaire set source = 'other' where campaign_id = ?1", cast))
                .rootCause()
                .hasMessageContaining("written once");
        assertThatThrownBy(() -> change("update campaign set minimum = 3 where id = ?1", cast))
                .rootCause()
                .hasMessageContaining("frozen");
        assertThatThrownBy(() -> change("update campaign set protection = 'BOTH_ENDS' where id = ?1", cast))
                .rootCause()
                .hasMessageContaining("frozen");
        assertThatThrownBy(() -> change("update campaign set state = 'DRAFT' where id = ?1", cast))
                .rootCause()
                .hasMessageContaining("never goes back");
    }

    @Test
    void startsOnce() {
        Scenario.Cast cast = scenario.collecting();
        byte[] fingerprint = keys.get(cast.campaign()).fingerprint();
        assertThat(launch.start(cast.campaign(), cast.administrator())).isFalse();
        assertThat(keys.get(cast.campaign()).fingerprint()).isEqualTo(fingerprint);
        Browser admin = logins.browser(cast.administrator());
        assertThat(admin.open("/campaigns/" + cast.campaign() + "/start").path())
                .isEqualTo("/campaigns/" + cast.campaign());
        assertThat(QuarkusTransaction.requiringNew()
                        .call(() -> invitations.of(cast.campaign()).size()))
                .isEqualTo(7);
        assertThat(QuarkusTransaction.requiringNew()
                        .call(() -> campaigns.required(cast.campaign()).state()))
                .isEqualTo(Campaign.State.COLLECTING);
    }

    @Test
    void takesTheSameKeyAfterAStartThatFailedLate() {
        Scenario.Cast cast = scenario.draft();
        scenario.raters(cast, scenario.executive(cast, "Ana Ruiz"), "Peer", Relationship.PEER, 4);
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> {
                    launch.start(cast.campaign(), cast.administrator());
                    throw new IllegalStateException("the power fails");
                }))
                .hasMessageContaining("the power fails");
        byte[] fingerprint = keys.get(cast.campaign()).fingerprint();
        assertThat(QuarkusTransaction.requiringNew()
                        .call(() -> campaigns.required(cast.campaign()).state()))
                .isEqualTo(Campaign.State.DRAFT);
        assertThat(launch.start(cast.campaign(), cast.administrator())).isTrue();
        assertThat(keys.get(cast.campaign()).fingerprint()).isEqualTo(fingerprint);
    }

    private void change(String sql, Scenario.Cast cast) {
        QuarkusTransaction.requiringNew()
                .run(() -> em.createNativeQuery(sql)
                        .setParameter(1, cast.campaign())
                        .executeUpdate());
    }
}
