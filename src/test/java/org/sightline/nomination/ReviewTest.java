package org.sightline.nomination;

import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.sightline.Browser;
import org.sightline.Browser.Page;
import org.sightline.Mailbox;
import org.sightline.anonymity.Relationship;
import org.sightline.campaign.Campaigns;
import org.sightline.invitation.Launch;
import org.sightline.invitation.Scenario;
import org.sightline.mail.Delivery;
import org.sightline.nomination.NominationScenario.Case;
import org.sightline.organisation.EmailAddress;
import org.sightline.organisation.People;
import org.sightline.rater.Nomination;
import org.sightline.rater.Nominations;
import org.sightline.rater.Raters;

/** What whoever approves may do, how much a person is asked, and what changes while the campaign collects. */
@QuarkusTest
class ReviewTest {
    private final Mailbox mailbox = new Mailbox();

    @Inject
    NominationScenario naming;

    @Inject
    Scenario scenario;

    @Inject
    Campaigns campaigns;

    @Inject
    People people;

    @Inject
    Raters raters;

    @Inject
    Nominations nominations;

    @Inject
    Launch launch;

    @Inject
    Delivery delivery;

    @Inject
    AgroalDataSource database;

    @Test
    void changesDeclinesAndAsksAndTheExecutiveReadsWhy() {
        Case ana = naming.naming();
        Browser executive = naming.executive(ana.executive());
        for (String name : List.of("Bo Berg", "Cleo Dahl", "Dan Eide", "Eva Falk")) {
            naming.name(executive, ana, name, "current_direct_report");
        }
        naming.send(executive, ana);
        Browser coach = naming.coach(ana.cast());
        String bo = decision(coach, ana, "Bo Berg");
        Page silent = coach.submit(coach.open(bo), bo + "/approval", Map.of("relationship", "peer"));
        assertThat(silent.status()).as("a change needs a reason").isEqualTo(422);
        coach.submit(silent, bo + "/approval", Map.of("why", "She left your team in May."));
        String cleo = decision(coach, ana, "Cleo Dahl");
        assertThat(coach.submit(coach.open(cleo), cleo + "/refusal", Map.of("reason", " "))
                        .status())
                .isEqualTo(422);
        coach.submit(coach.open(cleo), cleo + "/refusal", Map.of("reason", "Works for a customer."));
        String dan = decision(coach, ana, "Dan Eide");
        // what was queued before leaves before: of one batch the order is open
        delivery.deliver();
        coach.submit(coach.open(dan), dan + "/question", Map.of("question", "Since when <b>exactly</b>?"));
        delivery.deliver();
        Mailbox.Received question =
                mailbox.latest(ana.cast().address("Ana Ruiz")).orElseThrow();
        assertThat(question.subject()).isEqualTo("A question about your list");
        assertThat(question.source()).doesNotContain("Dan Eide", "exactly");
        String eva = decision(coach, ana, "Eva Falk");
        coach.submit(
                coach.open(eva + "/replacement"),
                eva + "/replacement",
                Map.of("name", "Finn Gran", "email", ana.cast().address("Finn Gran"), "why", "Knows you longer."));

        Page list = executive.open(ana.own());
        assertThat(list.document().select("section:has(#group-peer)").text())
                .contains("Bo Berg Approved with a change", "Proposed as a current direct report. “She left your team");
        assertThat(list.text())
                .contains("Cleo Dahl Not approved", "“Works for a customer.”", "Finn Gran Approved")
                .contains("Eva Falk Somebody else is asked", "Since when <b>exactly</b>?");
        String answer = list.document().expectFirst("a[href$=/answer]").attr("href");
        executive.submit(executive.open(answer), answer, Map.of("text", "Since January."));
        assertThat(coach.open(dan).text()).contains("Answer: “Since January.”");
        assertThat(coach.open(ana.review()).text()).contains("One proposal waits for you.");
        assertThat(nominations.ofExecutive(ana.executive())).hasSize(3);
        assertThat(people.withAddress(ana.cast().organisation(), address(ana, "Cleo Dahl")))
                .as("nobody who is declined enters the directory")
                .isEmpty();
    }

    @Test
    void decidesOnceWhateverIsPressedTwice() {
        Case ana = naming.naming();
        Browser executive = naming.executive(ana.executive());
        naming.name(executive, ana, "Bo Berg", "peer");
        naming.send(executive, ana);
        Browser coach = naming.coach(ana.cast());
        String bo = decision(coach, ana, "Bo Berg");
        Page page = coach.open(bo);
        Page review = coach.open(ana.review());
        coach.submit(page, bo + "/approval", Map.of());
        assertThat(coach.submitOnce(page, bo + "/refusal", Map.of("reason", "late"))
                        .statusCode())
                .isEqualTo(404);
        assertThat(coach.submitOnce(review, ana.review() + "/approval", Map.of())
                        .statusCode())
                .isEqualTo(422);
        assertThat(nominations.ofExecutive(ana.executive())).hasSize(2);
    }

    @Test
    void advisesFromFourRequestsAndRefusesTheSixthUntilAnAdministratorExceptsIt() {
        Case ana = naming.naming();
        Scenario.Cast cast = ana.cast();
        for (int i = 1; i <= 4; i++) {
            scenario.rater(cast, scenario.executive(cast, "Boss " + i), "Busy Bee", Relationship.PEER);
        }
        Browser executive = naming.executive(ana.executive());
        naming.name(executive, ana, "Busy Bee", "peer");
        naming.send(executive, ana);
        Browser coach = naming.coach(cast);
        assertThat(coach.open(ana.review()).text())
                .contains("Is asked about 4 other executives within a quarter. Think of somebody who is asked less.");
        String bee = decision(coach, ana, "Busy Bee");
        coach.submit(coach.open(bee), bee + "/approval", Map.of());

        Case last = new Case(cast, scenario.executive(cast, "Last One"));
        naming.open(cast);
        Browser other = naming.executive(last.executive());
        assertThat(naming.name(other, last, "Busy Bee", "peer").text())
                .contains("This person is asked about 5 executives already this quarter");
        Browser admin = naming.administrator(cast);
        Page all = admin.open("/campaigns/" + cast.campaign() + "/assignments");
        assertThat(all.text()).contains("Busy Bee", "5 executives asked much");
        String person =
                all.document().selectXpath("//a[normalize-space(.)='Busy Bee']").attr("href");
        Page busy = admin.open(person);
        assertThat(busy.text()).contains("Is asked about 5 executives.", "Boss 1", "Ana Ruiz");
        assertThat(admin.submit(busy, person + "/exception", Map.of("reason", ""))
                        .status())
                .isEqualTo(422);
        admin.submit(busy, person + "/exception", Map.of("reason", "Nobody else knows the plant."));
        assertThat(naming.name(other, last, "Busy Bee", "peer").text()).contains("Busy Bee is on your list.");
    }

    @Test
    void keepsTheRelationshipOfSomebodyWhoIsInvited() {
        Case ana = naming.naming();
        Scenario.Cast cast = ana.cast();
        Browser executive = naming.executive(ana.executive());
        naming.name(executive, ana, "Peer 1", "current_direct_report");
        naming.send(executive, ana);
        scenario.raters(cast, ana.executive(), "Peer", Relationship.PEER, 4);
        Browser coach = naming.coach(cast);
        Page review = coach.open(ana.review());
        assertThat(review.text()).contains("Is asked already, as a peer.");
        String id =
                review.document().expectFirst("#waiting input[name=proposal]").val();
        assertThat(coach.choose(review, ana.review() + "/approval", "proposal", List.of(id))
                        .text())
                .as("not by the way, among others")
                .contains("Still to decide by themselves: 1.");
        launch.start(cast.campaign(), cast.administrator());
        String peer = decision(coach, ana, "Peer 1");
        Page locked = coach.submit(coach.open(peer), peer + "/approval", Map.of());
        assertThat(locked.status()).isEqualTo(422);
        assertThat(locked.text()).contains("This person was invited already, as a peer");
        assertThat(relationship(ana, "Peer 1")).isEqualTo(Relationship.PEER);
        coach.submit(locked, peer + "/approval", Map.of("relationship", "peer", "why", "Invited as a peer."));
        assertThat(relationship(ana, "Peer 1")).isEqualTo(Relationship.PEER);
    }

    @Test
    void replacesWhoeverCouldNotBeReachedAndNamesNobodyElse() throws SQLException {
        Case ana = naming.naming();
        Scenario.Cast cast = ana.cast();
        scenario.raters(cast, ana.executive(), "Peer", Relationship.PEER, 5);
        launch.start(cast.campaign(), cast.administrator());
        delivery.deliver();
        Browser executive = naming.executive(ana.executive());
        Page before = executive.open(ana.own());
        assertThat(before.document().select("a[href*='instead']")).isEmpty();
        fail(cast, "Peer 2");
        Page after = executive.open(ana.own());
        assertThat(after.document().select("li:contains(could not be delivered)"))
                .singleElement()
                .satisfies(row -> assertThat(row.text()).startsWith("Peer 2"));
        Page form = executive.open(
                after.document().expectFirst("a[href*='instead']").attr("href"));
        assertThat(form.text()).contains("In the place of Peer 2");
        executive.submit(
                form, ana.own(), Map.of("name", "Peer Two", "email", cast.address("peer.two"), "relationship", "peer"));
        naming.send(executive, ana);
        assertThat(nominations.ofExecutive(ana.executive())).hasSize(6);
        Browser coach = naming.coach(cast);
        assertThat(coach.open(ana.review()).text()).contains("Comes in the place of Peer 2");
        String two = decision(coach, ana, "Peer Two");
        coach.submit(coach.open(two), two + "/approval", Map.of());
        delivery.deliver();
        assertThat(mailbox.to(cast.address("peer.two"))).hasSize(1);
        assertThat(executive.open(ana.own()).text())
                .contains("Peer Two")
                .doesNotContain("Peer 2", "could not be delivered");
    }

    @Test
    void suggestsWhoWasAskedTheLastTime() throws SQLException {
        Scenario.Cast cast = scenario.collecting();
        try (Connection connection = database.getConnection();
                PreparedStatement close =
                        connection.prepareStatement("update campaign set state = 'CLOSED' where id = ?")) {
            close.setObject(1, cast.campaign());
            close.executeUpdate();
        }
        Scenario.Cast next = scenario.again(cast);
        Case ana = new Case(next, scenario.executive(next, "Ana Ruiz"));
        naming.open(next);
        Browser executive = naming.executive(ana.executive());
        Page page = executive.open(ana.own() + "/new");
        assertThat(page.text()).contains("6 people were asked about you the last time");
        Page chosen =
                executive.open(page.document().expectFirst("details .people a").attr("href"));
        assertThat(chosen.document().select("input[name=email]").val()).isEqualTo(next.address("Peer 1"));
        assertThat(chosen.document().select("input[name=relationship][checked]").val())
                .isEqualTo("peer");
        executive.submit(chosen, ana.own(), Map.of());
        assertThat(executive.open(ana.own() + "/new").text()).contains("5 people were asked about you the last time");
    }

    /** The address of the page on which a waiting proposal is decided. */
    private static String decision(Browser browser, Case of, String name) {
        return browser.open(of.review())
                .document()
                .selectXpath("//ul[@id='waiting']/li[contains(., '" + name + "')]//a")
                .attr("href");
    }

    private Relationship relationship(Case of, String name) {
        return QuarkusTransaction.requiringNew().call(() -> {
            UUID person = people.withAddress(of.cast().organisation(), address(of, name))
                    .orElseThrow()
                    .id();
            UUID rater =
                    raters.ofPerson(of.cast().campaign(), person).orElseThrow().id();
            return nominations.ofRater(rater).stream()
                    .map(Nomination::relationship)
                    .findFirst()
                    .orElseThrow();
        });
    }

    private static EmailAddress address(Case of, String name) {
        return EmailAddress.parse(of.cast().address(name)).orElseThrow();
    }

    /** As if the mail server had refused the invitation for good. */
    private void fail(Scenario.Cast cast, String name) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement("""
                        update outbox_message set state = 'FAILED' where subject_id = (
                            select i.id from invitation i join rater r on r.id = i.rater_id
                            join person p on p.id = r.person_id where i.campaign_id = ? and p.email = ?)""")) {
            update.setObject(1, cast.campaign());
            update.setString(2, cast.address(name));
            assertThat(update.executeUpdate()).isEqualTo(1);
        }
    }
}
