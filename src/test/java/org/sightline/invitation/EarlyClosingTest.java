package org.sightline.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.sightline.Browser;
import org.sightline.Browser.Page;
import org.sightline.Mailbox;
import org.sightline.TestClock;
import org.sightline.account.Logins;
import org.sightline.account.Role;
import org.sightline.campaign.Campaign;
import org.sightline.campaign.Campaigns;
import org.sightline.campaign.Closing;
import org.sightline.campaign.ClosingRequest;
import org.sightline.mail.Delivery;

/** Nobody alone ends a campaign before its last day. */
@QuarkusTest
class EarlyClosingTest {
    private static final String CHANGED = "Nothing was changed";

    private final Mailbox mailbox = new Mailbox();

    @Inject
    Scenario scenario;

    @Inject
    Logins logins;

    @Inject
    Campaigns campaigns;

    @Inject
    Closing closing;

    @Inject
    Delivery delivery;

    @Inject
    TestClock clock;

    @AfterEach
    void backToTheBeginning() {
        clock.set(TestClock.START);
    }

    @Test
    void takesASecondPersonWhoIsToldByMail() {
        Scenario.Cast cast = scenario.collecting();
        String closure = closure(cast);
        Browser admin = logins.browser(cast.administrator());
        Page question = admin.open(closure);
        assertThat(question.text()).contains("Close the campaign early?", "16 March 2026", "It takes two people");
        Page asked = admin.submit(question, closure + "/request", Map.of());
        assertThat(asked.text()).contains("The request stands.", "You asked for it.");
        assertThat(asked.document().select("form[action$=confirmation]")).isEmpty();
        assertThat(closing.confirm(cast.campaign(), cast.administrator()))
                .as("by whoever asked")
                .isFalse();
        assertThat(state(cast)).isEqualTo(Campaign.State.COLLECTING);

        delivery.deliver();
        Mailbox.Received mail = mailbox.latest("coach@" + cast.domain()).orElseThrow();
        assertThat(mail.subject()).isEqualTo("Please confirm: close Spring 2026 early?");
        assertThat(mail.text())
                .contains("before its last day for answers, 16 March 2026.")
                .doesNotContain("Peer", "Ana");
        Browser coach = logins.browser(cast.coach());
        Page theirs = coach.open(Browser.path(mail.link()));
        assertThat(theirs.text()).contains("asked for the campaign to be closed. You can confirm it until");
        assertThat(theirs.document().select("form[action$=withdrawal]")).isEmpty();
        Page closed = coach.submit(theirs, closure + "/confirmation", Map.of());
        assertThat(closed.path()).isEqualTo("/executives");
        assertThat(closed.text()).contains("The campaign is closed. No more answers are taken.");
        assertThat(state(cast)).isNotEqualTo(Campaign.State.COLLECTING);
        assertThat(coach.submit(theirs, closure + "/confirmation", Map.of()).text())
                .contains(CHANGED);
    }

    @Test
    void runsOutAndIsWithdrawnAndThenConfirmsNothing() {
        Scenario.Cast cast = scenario.collecting();
        String closure = closure(cast);
        Browser admin = logins.browser(cast.administrator());
        Browser coach = logins.browser(cast.coach());
        Page withdrawn = admin.submit(
                admin.submit(admin.open(closure), closure + "/request", Map.of()), closure + "/withdrawal", Map.of());
        assertThat(withdrawn.text()).contains("The request is withdrawn. The campaign stays open.");
        assertThat(coach.open(closure).text()).contains("Nobody has asked for this campaign to be closed early.");

        Page question = admin.open(closure);
        admin.submit(question, closure + "/request", Map.of());
        assertThat(admin.submit(question, closure + "/request", Map.of()).text())
                .as("asked twice")
                .contains(CHANGED);
        clock.set(TestClock.START.plus(ClosingRequest.VALID));
        assertThat(logins.browser(cast.coach()).open(closure).text())
                .contains("Nobody has asked for this campaign to be closed early.");
        assertThat(closing.confirm(cast.campaign(), cast.coach()))
                .as("too late")
                .isFalse();
        delivery.deliver();
        assertThat(mailbox.latest("coach@" + cast.domain())).isEmpty();
        assertThat(state(cast)).isEqualTo(Campaign.State.COLLECTING);
    }

    @Test
    void isOpenToPeopleOfTheCampaignOnly() {
        Scenario.Cast cast = scenario.collecting();
        Browser stranger = logins.browser(logins.account("stranger@" + cast.domain(), cast.organisation(), Role.COACH));
        assertThat(stranger.open(closure(cast)).status()).isEqualTo(404);
        Browser other =
                logins.browser(logins.account("second@" + cast.domain(), cast.organisation(), Role.ADMINISTRATOR));
        Browser admin = logins.browser(cast.administrator());
        admin.submit(admin.open(closure(cast)), closure(cast) + "/request", Map.of());
        Page theirs = other.open(closure(cast));
        assertThat(other.submit(theirs, closure(cast) + "/confirmation", Map.of())
                        .path())
                .isEqualTo("/campaigns/" + cast.campaign());
        assertThat(state(cast)).isNotEqualTo(Campaign.State.COLLECTING);
    }

    private static String closure(Scenario.Cast cast) {
        return "/campaigns/" + cast.campaign() + "/closure";
    }

    private Campaign.State state(Scenario.Cast cast) {
        return QuarkusTransaction.requiringNew()
                .call(() -> campaigns.required(cast.campaign()).state());
    }
}
