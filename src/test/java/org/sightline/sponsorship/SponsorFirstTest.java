package org.sightline.sponsorship;

import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sightline.Browser;
import org.sightline.Browser.Page;
import org.sightline.Mailbox;
import org.sightline.account.Logins;
import org.sightline.account.Role;
import org.sightline.anonymity.Relationship;
import org.sightline.invitation.Scenario;
import org.sightline.mail.Delivery;
import org.sightline.system.Sql;

/** A campaign that waits for its sponsor, until the sponsor has gone first or somebody says why it cannot wait. */
@QuarkusTest
class SponsorFirstTest {
    private static final Map<String, String> ALL = Map.of("sight", "on", "purpose", "on", "whom", "on");

    @Inject
    Logins logins;

    @Inject
    Scenario scenario;

    @Inject
    Delivery delivery;

    @Inject
    AgroalDataSource database;

    private final Mailbox mailbox = new Mailbox();
    private Scenario.Cast cast;
    private Browser administrator;
    private Browser coach;
    private String rule;
    private String start;

    @BeforeEach
    void draft() {
        cast = scenario.draft();
        UUID ana = scenario.executive(cast, "Ana Ruiz");
        scenario.raters(cast, ana, "Peer", Relationship.PEER, 6);
        administrator = logins.browser(cast.administrator());
        coach = logins.browser(cast.coach());
        rule = "/campaigns/" + cast.campaign() + "/sponsor";
        start = "/campaigns/" + cast.campaign() + "/start";
    }

    private Browser sponsor() {
        return logins.browser(logins.account(cast.address("Sofia Lind"), cast.organisation(), Role.SPONSOR));
    }

    private void wait(boolean first) {
        Page page = administrator.open(rule);
        if (first) {
            administrator.submit(page, rule + "/rule", Map.of("first", "on"));
        } else {
            administrator.choose(page, rule + "/rule", "first", List.of());
        }
    }

    @Test
    void startsOnlyOnceTheSponsorHasGoneFirst() {
        assertThat(administrator.open(rule).text())
                .contains("This campaign does not wait.", "The organisation has no sponsor yet.");
        assertThat(administrator.open(start).text()).doesNotContain("sponsor");
        wait(true);
        assertThat(administrator.open(start).text()).contains("and the organisation has none. Give somebody the role");
        assertThat(administrator
                        .open("/campaigns/" + cast.campaign() + "/setup")
                        .document()
                        .select(".tasks a[href$=/coaches] .state")
                        .eachText())
                .as("nobody is coached, so nobody has to be briefed")
                .containsExactly("If you like");
        wait(false);
        Browser sponsor = sponsor();
        delivery.deliver();
        mailbox.clear();
        wait(true);
        delivery.deliver();
        assertThat(mailbox.latest(cast.address("Sofia Lind")).orElseThrow().source())
                .contains("Will you go first at Nordwind AG?", "/sponsorship");
        assertThat(administrator.open(start).text()).contains("sofia.lind has not agreed yet that all see it.");
        assertThat(administrator.open(start).document().select(".faults a[href=" + rule + "]"))
                .hasSize(1);

        Page before = sponsor.open("/sponsorship");
        assertThat(before.text())
                .contains("They see no number, no theme and no word of what you were told")
                .contains("asked to take part, briefed, conversation held, plan agreed");
        String everybody = "/organisations/" + cast.organisation() + "/sponsor";
        assertThat(sponsor.open(everybody).text()).contains("Nobody at the top shows their own steps yet.");
        String example = "/sponsorship/" + cast.organisation() + "/example";
        assertThat(sponsor.submit(before, example, Map.of()).text())
                .contains("Everybody who takes part has been able to see your steps since 2 March 2026.");
        assertThat(administrator.open(start).text())
                .contains("sofia.lind has not confirmed the briefing and named who is asked yet.");
        assertThat(administrator.open(everybody).text()).contains("sofia.lind Takes part in nothing yet.");

        String engagement = coach.submit(
                        coach.open("/engagements/new"),
                        "/engagements",
                        Map.of(
                                "name", "Sofia Lind",
                                "email", cast.address("Sofia Lind"),
                                "goal", "Show that it matters",
                                "timeZone", "Europe/Berlin"))
                .path()
                .replaceFirst(".*/", "");
        String briefing = "/my/coaching/" + engagement + "/briefing";
        sponsor.submit(sponsor.open(briefing), briefing + "/confirmation", ALL);
        assertThat(administrator.open(start).text()).contains("named who is asked yet.");
        Scenario.Cast earlier = scenario.again(cast);
        UUID sofia = scenario.executive(earlier, "Sofia Lind");
        scenario.raters(earlier, sofia, "Board", Relationship.PEER, 4);
        assertThat(administrator.open(start).text()).doesNotContain("waits for a sponsor");
        assertThat(logins.browser(cast.coach()).open(everybody).text())
                .contains(
                        "Asked to take part 2 March 2026 Briefed 2 March 2026 Conversation held Not yet Plan agreed Not yet")
                .doesNotContain("Show that it matters", "Actions");
        sponsor.submit(sponsor.open("/sponsorship"), example, Map.of());
        assertThat(administrator.open(start).text()).contains("has not agreed yet that all see it");
    }

    @Test
    void asksNothingOfTheSponsorsOwnCampaign() {
        sponsor();
        Scenario.Cast own = scenario.again(cast);
        UUID sofia = scenario.executive(own, "Sofia Lind");
        scenario.raters(own, sofia, "Board", Relationship.PEER, 6);
        String page = "/campaigns/" + own.campaign() + "/sponsor";
        administrator.submit(administrator.open(page), page + "/rule", Map.of("first", "on"));
        assertThat(administrator.open("/campaigns/" + own.campaign() + "/start").text())
                .doesNotContain("waits for a sponsor");
    }

    @Test
    void startsWithoutForAReasonThatIsShownAndOnRecord() {
        sponsor();
        wait(true);
        assertThat(administrator.open(start).text()).contains("waits for a sponsor");
        Page empty = administrator.submit(administrator.open(rule), rule + "/waiver", Map.of("reason", "Hurry"));
        assertThat(empty.status()).isEqualTo(422);
        assertThat(empty.document().expectFirst("#reason").val()).isEqualTo("Hurry");
        administrator.submit(
                administrator.open(rule),
                rule + "/waiver",
                Map.of("reason", "She starts in May; the others cannot wait."));
        assertThat(administrator.open(start).text())
                .contains("It starts although no sponsor has gone first: She starts in May")
                .doesNotContain("waits for a sponsor");
        assertThat(Sql.list(
                        database,
                        "acts",
                        row -> row.getString(1),
                        "select act from audit_event where object_id = ? and act like 'GOES%' order by id",
                        cast.campaign()))
                .containsExactly("GOES_FIRST_SET", "GOES_FIRST_WAIVED");
    }
}
