package org.sightline.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.sightline.Browser;
import org.sightline.Browser.Page;
import org.sightline.Owner;
import org.sightline.account.Logins;
import org.sightline.account.Role;
import org.sightline.anonymity.Relationship;
import org.sightline.invitation.Scenario;

/** How far a campaign is: from invitations and lights alone, whoever needs help first. */
@QuarkusTest
class MonitorTest {
    @Inject
    Scenario scenario;

    @Inject
    Logins logins;

    @Test
    void saysWhatEachGroupHasReachedAndWhoNeedsHelpFirst() {
        Scenario.Cast cast = started();
        Page page = logins.browser(cast.administrator()).open(monitor(cast));
        assertThat(page.text())
                .contains("Something is still missing for 2 of 3 executives.")
                .contains("Answers are taken until 16 March 2026: 14 days are left.")
                .contains("whether it had reached 4 answers that morning")
                .contains("Last mail of the plan Invitation, 2 March 2026")
                .contains("Next mail of the plan First reminder, 6 March 2026");
        assertThat(executives(page)).containsExactly("Bo Li", "Ana Ruiz", "Cem Ott");
        assertThat(row(page, "Bo Li"))
                .contains("5 peers not yet")
                .contains("there would be no report: no group had reached 4");
        assertThat(row(page, "Ana Ruiz"))
                .contains("6 peers minimum reached")
                .contains("5 current direct reports not yet")
                .contains("2 past supervisors too few invited to be shown alone")
                .contains("1 current supervisor as they choose")
                .contains("There will be a report, unless answers are withdrawn")
                .contains("Known only after closing:");
        assertThat(row(page, "Cem Ott")).contains("By themselves: peers.").doesNotContain("not yet");

        Page risk = logins.browser(cast.administrator()).open(monitor(cast) + "?show=risk");
        assertThat(executives(risk)).containsExactly("Bo Li", "Ana Ruiz");
        Page other = logins.browser(cast.administrator()).open(monitor(cast) + "?coach=" + UUID.randomUUID());
        assertThat(other.text()).contains("No executive fits this choice.");
    }

    @Test
    void saysNothingOfAnswersBeforeTheFirstLookNorWithoutOne() {
        Scenario.Cast cast = scenario.collecting();
        Browser admin = logins.browser(cast.administrator());
        assertThat(admin.open(monitor(cast)).text())
                .contains("6 peers not yet known")
                .contains("How far the groups are is looked up once a day")
                .doesNotContain("is missing", "There will be a report");
        Scenario.Cast draft = scenario.draft();
        assertThat(logins.browser(draft.administrator()).open(monitor(draft)).text())
                .contains("Nobody has been invited yet.");
        scenario.close(cast);
        assertThat(admin.open(monitor(cast)).text())
                .contains("The collection is over")
                .doesNotContain("peers");
        assertThat(admin.ask(monitor(cast) + ".csv").body().lines()).hasSize(1);
    }

    @Test
    void showsACoachOnlyTheirOwn() {
        Scenario.Cast cast = started();
        UUID second = logins.account("second@" + cast.domain(), cast.organisation(), Role.COACH);
        Owner.run("update executive e set coach_id = '" + second + "' from person p where p.id = e.person_id"
                + " and p.name = 'Bo Li' and e.campaign_id = '" + cast.campaign() + "'");
        assertThat(executives(logins.browser(second).open(monitor(cast)))).containsExactly("Bo Li");
        assertThat(executives(logins.browser(cast.coach()).open(monitor(cast)))).containsExactly("Ana Ruiz", "Cem Ott");
        Page all = logins.browser(cast.administrator()).open(monitor(cast) + "?coach=" + second);
        assertThat(executives(all)).containsExactly("Bo Li");
        UUID stranger = logins.account("stranger@" + cast.domain(), cast.organisation(), Role.COACH);
        assertThat(logins.browser(stranger).open(monitor(cast)).status()).isEqualTo(404);
    }

    @Test
    void givesTheLightsAsAFileForSpreadsheets() {
        Scenario.Cast cast = started();
        Owner.run("update person set name = '=1+1' where name = 'Bo Li' and organisation_id = '" + cast.organisation()
                + "'");
        Browser admin = logins.browser(cast.administrator());
        var answer = admin.ask(monitor(cast) + ".csv");
        assertThat(answer.headers().firstValue("content-disposition")).contains("attachment; filename=\"lights.csv\"");
        List<String> lines = answer.body().lines().toList();
        assertThat(lines).hasSize(7);
        assertThat(lines.getFirst()).isEqualTo("\uFEFFExecutive,Coach,Group,Invited,Light,If it closed now");
        assertThat(lines.get(1)).startsWith("'=1+1,coach,peers,5,not yet,");
        assertThat(lines.get(2)).startsWith("Ana Ruiz,").contains(",current direct reports,5,not yet,");
    }

    /** Ana Ruiz with four groups of which one has reached the minimum, Bo Li with one that has not, Cem Ott with one that has. */
    private Scenario.Cast started() {
        Scenario.Cast cast = scenario.draft();
        UUID ana = scenario.executive(cast, "Ana Ruiz");
        scenario.raters(cast, ana, "Peer", Relationship.PEER, 6);
        scenario.raters(cast, ana, "Report", Relationship.CURRENT_DIRECT_REPORT, 5);
        scenario.raters(cast, ana, "Former", Relationship.PAST_SUPERVISOR, 2);
        scenario.raters(cast, ana, "Boss", Relationship.CURRENT_SUPERVISOR, 1);
        UUID bo = scenario.executive(cast, "Bo Li");
        scenario.raters(cast, bo, "Peer", Relationship.PEER, 5);
        UUID cem = scenario.executive(cast, "Cem Ott");
        scenario.raters(cast, cem, "Peer", Relationship.PEER, 6);
        scenario.start(cast);
        light(ana, Relationship.PEER, true);
        light(ana, Relationship.CURRENT_DIRECT_REPORT, false);
        light(ana, Relationship.PAST_SUPERVISOR, false);
        light(ana, Relationship.CURRENT_SUPERVISOR, false);
        light(bo, Relationship.PEER, false);
        light(cem, Relationship.PEER, true);
        return cast;
    }

    private static void light(UUID executive, Relationship relationship, boolean reached) {
        Owner.run("insert into progress_light (executive_id, relationship, reached) values ('" + executive + "', '"
                + relationship + "', " + reached + ")");
    }

    private static String monitor(Scenario.Cast cast) {
        return "/campaigns/" + cast.campaign() + "/monitor";
    }

    private static List<String> executives(Page page) {
        return page.document().select(".watch th[scope=row] a").eachText();
    }

    private static String row(Page page, String name) {
        return page.document()
                .selectXpath("//table[contains(@class,'watch')]//tr[th[contains(., '" + name + "')]]")
                .text();
    }
}
