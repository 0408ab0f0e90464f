package org.sightline.nomination;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.sightline.Browser;
import org.sightline.Browser.Page;
import org.sightline.Mailbox;
import org.sightline.account.Logins;
import org.sightline.account.Role;
import org.sightline.anonymity.Relationship;
import org.sightline.invitation.Launch;
import org.sightline.invitation.Scenario;
import org.sightline.mail.Delivery;
import org.sightline.nomination.NominationScenario.Case;
import org.sightline.rater.Nominations;

/** A sponsor approves raters where the campaign says so, and sees whom to approve and nothing else. */
@QuarkusTest
class SponsorApprovalTest {
    private final Mailbox mailbox = new Mailbox();

    @Inject
    NominationScenario naming;

    @Inject
    Scenario scenario;

    @Inject
    Logins logins;

    @Inject
    Nominations nominations;

    @Inject
    Launch launch;

    @Inject
    Delivery delivery;

    @Test
    void approvesInPlaceOfTheCoach() {
        Scenario.Cast cast = scenario.draft();
        Case ana = new Case(cast, scenario.executive(cast, "Ana Ruiz"));
        scenario.raters(cast, ana.executive(), "Peer", Relationship.PEER, 6);
        String opening = "/campaigns/" + cast.campaign() + "/nomination";
        Browser admin = naming.administrator(cast);
        assertThat(admin.submit(admin.open(opening), opening, Map.of("approver", "sponsor"))
                        .text())
                .contains("Nobody in this organisation is a sponsor.");
        Browser sponsor = sponsor(cast, "top");
        admin.submit(admin.open(opening), opening, Map.of("approver", "sponsor"));
        assertThat(admin.open(opening)
                        .document()
                        .select("input[name=approver][checked]")
                        .val())
                .isEqualTo("sponsor");

        Browser executive = naming.executive(ana.executive());
        naming.name(executive, ana, "Bo Berg", "peer");
        naming.name(executive, ana, "Cleo Dahl", "peer");
        assertThat(naming.send(executive, ana).text()).contains("You, the sponsor and the administrators");
        delivery.deliver();
        Mailbox.Received mail = mailbox.latest(cast.address("top")).orElseThrow();
        assertThat(mail.subject()).isEqualTo("Ana Ruiz has named raters");
        assertThat(mail.source()).doesNotContain("Bo Berg", "Cleo Dahl");
        assertThat(Browser.path(mail.link())).isEqualTo(ana.review());
        assertThat(mailbox.to(cast.address("coach"))).isEmpty();
        Browser coach = naming.coach(cast);
        assertThat(coach.ask(ana.review()).statusCode()).isEqualTo(404);
        assertThat(coach.open("/executives").text()).doesNotContain("proposed raters wait");
        assertThat(coach.open("/executives/" + ana.executive()).document().select("a[href=" + ana.review() + "]"))
                .as("the way to a page that is not theirs")
                .isEmpty();

        Page overview = sponsor.open("/sponsorship");
        assertThat(overview.text()).contains("2 proposed raters wait for approval");
        Page review = sponsor.open(ana.review());
        assertThat(review.document().select(".kicker a").attr("href")).isEqualTo("/sponsorship");
        String bo = review.document()
                .selectXpath("//li[contains(., 'Bo Berg')]//input[@type='checkbox']")
                .val();
        sponsor.choose(review, ana.review() + "/approval", "proposal", List.of(bo));
        String cleo = sponsor.open(ana.review())
                .document()
                .selectXpath("//a[contains(., 'Cleo Dahl')]")
                .attr("href");
        sponsor.submit(sponsor.open(cleo), cleo + "/refusal", Map.of("reason", "Left long ago."));
        assertThat(nominations.ofExecutive(ana.executive())).hasSize(8);

        launch.start(cast.campaign(), cast.administrator());
        assertThat(admin.open(ana.review()).document().select(".light")).isNotEmpty();
        assertThat(sponsor.open(ana.review()).document().select(".light"))
                .as("no light for a sponsor, though the campaign runs")
                .isEmpty();
    }

    @Test
    void staysOutUnlessChosenAndNeverApprovesTheOwnList() {
        Case ana = naming.naming();
        Scenario.Cast cast = ana.cast();
        Browser sponsor = sponsor(cast, "top");
        assertThat(sponsor.ask(ana.review()).statusCode())
                .as("the coach approves")
                .isEqualTo(404);
        assertThat(sponsor.open("/sponsorship").document().select("a[href=" + ana.review() + "]"))
                .isEmpty();
        naming.open(cast, Approver.EITHER);
        assertThat(sponsor.ask(ana.review()).statusCode()).isEqualTo(200);
        assertThat(naming.coach(cast).ask(ana.review()).statusCode()).isEqualTo(200);
        UUID elsewhere = scenario.draft().organisation();
        Browser foreign = logins.browser(logins.account("top-" + elsewhere + "@example.com", elsewhere, Role.SPONSOR));
        assertThat(foreign.ask(ana.review()).statusCode()).isEqualTo(404);

        Browser own = naming.executive(ana.executive());
        logins.account(cast.address("Ana Ruiz"), cast.organisation(), Role.SPONSOR);
        assertThat(own.ask(ana.review()).statusCode()).as("one's own list").isIn(403, 404);
    }

    private Browser sponsor(Scenario.Cast cast, String name) {
        return logins.browser(logins.account(cast.address(name), cast.organisation(), Role.SPONSOR));
    }
}
