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
import org.sightline.anonymity.Relationship;
import org.sightline.invitation.Launch;
import org.sightline.invitation.Scenario;
import org.sightline.mail.Delivery;
import org.sightline.nomination.NominationScenario.Case;

/** From asking an executive to name raters to the invitations, with everything that is refused on the way. */
@QuarkusTest
class ProposalTest {
    private final Mailbox mailbox = new Mailbox();

    @Inject
    NominationScenario naming;

    @Inject
    Scenario scenario;

    @Inject
    Launch launch;

    @Inject
    Delivery delivery;

    @Test
    void asksTheExecutiveNamesPeopleApprovesThemAndInvitesNobodyElse() {
        Scenario.Cast cast = scenario.draft();
        Case ana = new Case(cast, scenario.executive(cast, "Ana Ruiz"));
        scenario.raters(cast, ana.executive(), "Peer", Relationship.PEER, 5);
        Browser admin = naming.administrator(cast);
        String opening = "/campaigns/" + cast.campaign() + "/nomination";
        Page opened = admin.submit(admin.open(opening), opening, Map.of());
        assertThat(opened.text()).contains("Everybody has been written to.");
        delivery.deliver();
        Mailbox.Received asked = mailbox.latest(cast.address("Ana Ruiz")).orElseThrow();
        assertThat(Browser.path(asked.link())).isEqualTo(ana.own());

        Browser executive = naming.executive(ana.executive());
        assertThat(executive
                        .open("/my")
                        .document()
                        .select("main [aria-current=step]")
                        .text())
                .startsWith("Naming raters");
        assertThat(naming.name(executive, ana, "Bo Berg", "current_direct_report")
                        .text())
                .contains("Bo Berg is on your list.");
        naming.name(executive, ana, "Cleo Dahl", "past_direct_report");
        assertThat(naming.coach(cast).open(ana.review()).text())
                .as("what is not sent is nobody else's business")
                .doesNotContain("Bo Berg");
        assertThat(naming.send(executive, ana).text()).contains("Your list is sent.", "Waits for approval");
        delivery.deliver();
        assertThat(Browser.path(
                        mailbox.latest(cast.address("coach")).orElseThrow().link()))
                .isEqualTo(ana.review());

        Browser coach = naming.coach(cast);
        assertThat(coach.open("/executives").text()).contains("2 proposed raters wait for your approval.");
        Page review = coach.open(ana.review());
        String bo = review.document()
                .selectXpath("//li[contains(., 'Bo Berg')]//input[@type='checkbox']")
                .val();
        Page approved = coach.choose(review, ana.review() + "/approval", "proposal", List.of(bo));
        assertThat(approved.text()).contains("One proposal waits for you.");
        assertThat(admin.open("/campaigns/" + cast.campaign() + "/start").text())
                .contains("One proposal by Ana Ruiz waits for approval and will not be invited.");

        assertThat(launch.start(cast.campaign(), cast.administrator())).isTrue();
        delivery.deliver();
        assertThat(mailbox.to(cast.address("Bo Berg"))).hasSize(1);
        assertThat(mailbox.to(cast.address("Cleo Dahl")))
                .as("not approved, not invited")
                .isEmpty();

        coach.submit(
                coach.open(ana.review() + "/" + waiting(coach, ana)),
                ana.review() + "/" + waiting(coach, ana) + "/approval",
                Map.of());
        delivery.deliver();
        assertThat(mailbox.to(cast.address("Cleo Dahl")))
                .as("approved late, invited at once")
                .hasSize(1);
        assertThat(mailbox.latest(cast.address("Ana Ruiz")).orElseThrow().subject())
                .isEqualTo("Your list is decided");
    }

    @Test
    void refusesTheOwnAddressAndWhoeverIsNamedAlready() {
        Case ana = naming.naming();
        scenario.rater(ana.cast(), ana.executive(), "Peer 1", Relationship.PEER);
        Browser executive = naming.executive(ana.executive());
        Page own = naming.name(executive, ana, "Ana Ruiz", "peer");
        assertThat(own.status()).isEqualTo(422);
        assertThat(own.document().select("#email-fault").text()).startsWith("This is your own address.");
        assertThat(own.document().select("input[name=name]").val()).isEqualTo("Ana Ruiz");
        assertThat(naming.name(executive, ana, "Peer 1", "current_direct_report")
                        .text())
                .contains("Peer 1 is asked about you already, as a peer. One person answers once about you");
        naming.name(executive, ana, "Bo Berg", "peer");
        assertThat(naming.name(executive, ana, "Bo Berg", "other").text())
                .contains("Bo Berg is on your list already, as a peer.");
        Page open = executive.submit(
                executive.open(ana.own() + "/new"),
                ana.own(),
                Map.of("name", "", "email", "nobody", "relationship", "past_supervisor"));
        assertThat(open.document().select(".faults li")).hasSize(3);
        assertThat(open.text()).contains("A past relationship needs the day it ended.");
    }

    @Test
    void findsOnlyPeopleOfTheOwnOrganisationAndNotByReadingOn() {
        Case ana = naming.naming();
        Case other = naming.naming();
        scenario.rater(ana.cast(), ana.executive(), "Zora Quist", Relationship.PEER);
        scenario.rater(other.cast(), other.executive(), "Zora Foreign", Relationship.PEER);
        Browser executive = naming.executive(ana.executive());
        Page found = executive.open(ana.own() + "/new?q=zora");
        assertThat(found.text()).contains("Zora Quist").doesNotContain("Zora Foreign");
        assertThat(executive.open(ana.own() + "/new?q=z").text())
                .contains("Type at least two letters.")
                .doesNotContain("Zora Quist");
        String link = found.document().select("main .people a").attr("href");
        assertThat(executive.open(link.replace("q=zora&", "")).text()).doesNotContain("Zora Quist");
        assertThat(executive.open(link.replace("q=zora&", "q=quite+another&")).text())
                .doesNotContain("Zora Quist");
        Page chosen = executive.open(link);
        assertThat(chosen.document().select("main .people")).isEmpty();
        assertThat(chosen.document().select("input[name=email]").val())
                .isEqualTo(ana.cast().address("Zora Quist"));
        scenario.raters(ana.cast(), ana.executive(), "Many", Relationship.PEER, 12);
        assertThat(executive.open(ana.own() + "/new?q=many").document().select("main .people > li"))
                .hasSize(10);
    }

    @Test
    void countsAgainstTheQuotaAndWhatMakesAGroupVisible() {
        Case ana = naming.naming();
        Browser admin = naming.administrator(ana.cast());
        String quotas = "/campaigns/" + ana.cast().campaign() + "/quotas";
        Page wrong = admin.submit(
                admin.open(quotas), quotas, Map.of("minimum-peer", "5", "recommended-peer", "3", "minimum-other", "x"));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.document().select(".faults a").eachAttr("href"))
                .containsExactly("#recommended-peer", "#minimum-other");
        admin.submit(admin.open(quotas), quotas, Map.of("minimum-peer", "5", "recommended-peer", "7"));
        Browser executive = naming.executive(ana.executive());
        for (int i = 1; i <= 3; i++) {
            naming.name(executive, ana, "Peer " + i, "peer");
        }
        Page list = executive.open(ana.own());
        assertThat(list.document().select("section:has(#group-peer) .counter").text())
                .contains("3 of at least 5; 7 recommended", "It takes 4 answers", "2 more are missing.");
        assertThat(list.text()).contains("What the report will show", "There can be no report");
    }

    @Test
    void belongsToTheExecutiveAndToWhoeverApproves() {
        Case ana = naming.naming();
        Case other = naming.naming();
        Browser executive = naming.executive(ana.executive());
        naming.name(executive, ana, "Bo Berg", "peer");
        naming.send(executive, ana);
        String bo = waiting(naming.coach(ana.cast()), ana);
        for (Browser stranger : List.of(
                naming.executive(other.executive()), naming.coach(other.cast()), naming.administrator(other.cast()))) {
            for (String path : List.of(ana.own(), ana.own() + "/new", ana.review(), ana.review() + "/" + bo)) {
                assertThat(stranger.ask(path).statusCode()).as(path).isIn(403, 404);
            }
        }
        assertThat(naming.administrator(ana.cast())
                        .open(ana.review() + "/" + bo)
                        .status())
                .isEqualTo(200);
        Case ben = new Case(ana.cast(), scenario.executive(ana.cast(), "Ben Noor"));
        naming.open(ana.cast());
        assertThat(naming.coach(ana.cast()).ask(ben.review() + "/" + bo).statusCode())
                .as("of another executive")
                .isEqualTo(404);
        assertThat(executive.ask(ben.own()).statusCode()).isEqualTo(404);
    }

    @Test
    void hasNoListBeforeTheExecutiveIsAskedAndAfterTheCampaignIsClosed() {
        Scenario.Cast cast = scenario.draft();
        Case ana = new Case(cast, scenario.executive(cast, "Ana Ruiz"));
        assertThat(naming.coach(cast).ask(ana.review()).statusCode()).isEqualTo(404);
        naming.open(cast);
        assertThat(naming.coach(cast).ask(ana.review()).statusCode()).isEqualTo(200);
        UUID nobody = UUID.randomUUID();
        assertThat(naming.executive(ana.executive())
                        .ask("/my/" + nobody + "/raters")
                        .statusCode())
                .isEqualTo(404);
    }

    /** The id of the only proposal that waits. */
    private static String waiting(Browser browser, Case of) {
        return browser.open(of.review())
                .document()
                .expectFirst("#waiting input[name=proposal]")
                .val();
    }
}
