package org.sightline.rater;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.sightline.Browser;
import org.sightline.Browser.Page;
import org.sightline.account.Logins;
import org.sightline.account.Role;
import org.sightline.anonymity.Relationship;
import org.sightline.invitation.Scenario;

/** An administrator sets up everything through the pages, as a person would. */
@QuarkusTest
class SetUpPagesTest {
    @Inject
    Scenario scenario;

    @Inject
    Logins logins;

    @Test
    void setsUpACampaignFromNothing() {
        String domain = "s" + UUID.randomUUID() + ".example";
        UUID administrator = logins.account("ada@" + domain, logins.organisation("Practice"), Role.ADMINISTRATOR);
        Browser admin = logins.browser(administrator);

        Page organisation =
                admin.submit(admin.open("/organisations"), "/organisations", Map.of("name", "Œuvre & Søns <A/S>"));
        assertThat(organisation.document().selectXpath("//h1").text()).isEqualTo("Œuvre & Søns <A/S>");
        assertThat(organisation.text()).contains("Nobody is listed yet");

        Page form = admin.open("/campaigns/new" + organisation.path().replace("/organisations/", "?organisation="));
        Page campaign = admin.submit(form, "/campaigns", Map.of("name", "Spring 2026"));
        assertThat(campaign.text())
                .contains("Spring 2026")
                .contains("Being prepared")
                .contains("Nobody is rated yet");

        String add = campaign.path() + "/executives";
        Page executive = admin.submit(
                admin.open(add + "/new"),
                add,
                Map.of(
                        "name", "Ana María Ruiz",
                        "email", " Ana@" + domain + " ",
                        "coach", "new",
                        "coachName", "Cleo Coach",
                        "coachEmail", "cleo@" + domain));
        assertThat(executive.text())
                .contains("Ana María Ruiz")
                .contains("Cleo Coach")
                .contains("ana@" + domain)
                .contains("Nobody is asked yet");

        String raters = executive.path() + "/raters";
        Page listed = admin.submit(
                executive,
                raters,
                Map.of(
                        "name", "Bo",
                        "email", "bo@" + domain,
                        "relationship", "past_supervisor",
                        "from", "2019-01-01",
                        "to", "2020-12-31"));
        assertThat(listed.text())
                .contains(
                        "Bo bo@" + domain + " Used to supervise the executive from 1 January 2019 to 31 December 2020")
                .contains(
                        "1 past supervisor Fewer than 4 answers: this group will be merged with others, or not shown.");

        Page change = admin.open(listed.document().select("a[href]").eachAttr("href").stream()
                .filter(href -> href.startsWith(raters + "/") && !href.endsWith("/removal"))
                .findFirst()
                .orElseThrow());
        Page changed = admin.submit(change, change.path(), Map.of("relationship", "peer", "from", "", "to", ""));
        assertThat(changed.text()).contains("Saved.").contains("1 peer");

        Page removal = admin.open(change.path() + "/removal");
        assertThat(removal.text()).contains("Remove Bo?");
        Page removed = admin.submit(removal, removal.path(), Map.of());
        assertThat(removed.text()).contains("Removed.").contains("Nobody is asked yet");

        Page dismissal = admin.open(executive.path() + "/removal");
        Page empty = admin.submit(dismissal, dismissal.path(), Map.of());
        assertThat(empty.text()).contains("Nobody is rated yet");
    }

    @Test
    void choosesHowFarAnswersAreProtected() {
        Scenario.Cast cast = scenario.draft();
        Browser admin = logins.browser(cast.administrator());
        String campaign = "/campaigns/" + cast.campaign();
        assertThat(admin.open(campaign).text()).contains("Protection against a rater who helps Low end only");
        assertThat(admin.open("/protection/" + cast.campaign()).text())
                .contains("4 2.3 or lower 4.8 or higher", "unless everybody else gave the best mark");
        Page settings = admin.open(campaign + "/settings");
        Page none = admin.submit(settings, campaign + "/settings", Map.of("protection", "none"));
        assertThat(none.status()).isEqualTo(422);
        assertThat(none.text()).contains("Choose how far answers are protected.");
        Page saved = admin.submit(settings, campaign + "/settings", Map.of("protection", "both_ends"));
        assertThat(saved.text()).contains("Protection against a rater who helps Both ends");
        assertThat(admin.open(campaign + "/settings")
                        .document()
                        .select("[name=protection][checked]")
                        .val())
                .isEqualTo("both_ends");
        assertThat(admin.open("/protection/" + cast.campaign()).text())
                .contains("4 2.3 or lower 3.8 or higher")
                .doesNotContain("best mark");
    }

    @Test
    void choosesWhenReportsAreReleasedByThemselves() {
        Scenario.Cast cast = scenario.draft();
        Browser admin = logins.browser(cast.administrator());
        String campaign = "/campaigns/" + cast.campaign();
        assertThat(admin.open(campaign).text()).contains("Report released by itself Never");
        Page settings = admin.open(campaign + "/settings");
        for (String days : List.of("13", "366", "soon", "-30")) {
            Page refused = admin.submit(settings, campaign + "/settings", Map.of("releaseAfter", days));
            assertThat(refused.status()).as(days).isEqualTo(422);
            assertThat(refused.text()).contains("Write a number of days from 14 to 365, or leave the field empty.");
            assertThat(refused.document().select("#releaseAfter").val()).isEqualTo(days);
        }
        Page saved = admin.submit(settings, campaign + "/settings", Map.of("releaseAfter", "30"));
        assertThat(saved.text()).contains("Report released by itself 30 days after the end of the collection");
        assertThat(admin.open(campaign + "/settings")
                        .document()
                        .select("#releaseAfter")
                        .val())
                .isEqualTo("30");
        Page never =
                admin.submit(admin.open(campaign + "/settings"), campaign + "/settings", Map.of("releaseAfter", ""));
        assertThat(never.text()).contains("Report released by itself Never");
    }

    @Test
    void tellsEveryFaultOfAFormAtOnceAndKeepsWhatWasTyped() {
        Scenario.Cast cast = scenario.draft();
        UUID ana = scenario.executive(cast, "Ana Ruiz");
        scenario.rater(cast, ana, "Peer 1", Relationship.PEER);
        Browser admin = logins.browser(cast.administrator());
        String page = "/campaigns/" + cast.campaign() + "/executives/" + ana;
        Page faulty = admin.submit(
                admin.open(page),
                page + "/raters",
                Map.of(
                        "name", "N".repeat(81),
                        "email", "nobody at home",
                        "relationship", "cousin",
                        "from", "2025-02-30",
                        "to", ""));
        assertThat(faulty.status()).isEqualTo(422);
        assertThat(faulty.document().select(".faults li").eachText())
                .containsExactly(
                        "The name has 81 characters. Shorten it to 80 or fewer.",
                        "“nobody at home” is not an e-mail address. Write it like name@example.com.",
                        "“cousin” is not a relationship. Use current_direct_report, past_direct_report,"
                                + " current_supervisor, past_supervisor, peer or other.",
                        "“2025-02-30” is not a day. Write it as year-month-day, like 2024-03-31.");
        assertThat(faulty.document().selectXpath("//*[@id='email']").val()).isEqualTo("nobody at home");

        assertThat(fault(admin, page, cast.address("Ana Ruiz"))).contains("Ana Ruiz is the executive.");
        assertThat(fault(admin, page, cast.address("Peer 1").toUpperCase(java.util.Locale.ROOT)))
                .contains("asked about Ana Ruiz already");
    }

    @Test
    void hidesEveryPageFromTheAdministratorOfAnotherOrganisation() {
        Scenario.Cast mine = scenario.draft();
        UUID ana = scenario.executive(mine, "Ana Ruiz");
        scenario.rater(mine, ana, "Peer 1", Relationship.PEER);
        Browser insider = logins.browser(mine.administrator());
        Browser outsider = logins.browser(scenario.draft().administrator());
        String campaign = "/campaigns/" + mine.campaign();
        String executive = campaign + "/executives/" + ana;
        String rater =
                insider.open(executive).document().expectFirst("td.acts a").attr("href");
        String person = insider.open("/organisations/" + mine.organisation())
                .document()
                .expectFirst("table a")
                .attr("href");
        for (String path : List.of(
                campaign,
                campaign + "/settings",
                campaign + "/start",
                campaign + "/executives/new",
                executive,
                executive + "/coach",
                executive + "/removal",
                rater,
                rater + "/removal",
                "/organisations/" + mine.organisation(),
                person)) {
            assertThat(insider.ask(path).statusCode()).as("insider at %s", path).isEqualTo(200);
            assertThat(outsider.ask(path).statusCode())
                    .as("outsider at %s", path)
                    .isEqualTo(404);
            assertThat(new Browser().ask(path).statusCode())
                    .as("nobody at %s", path)
                    .isNotEqualTo(200);
        }
        assertThat(outsider.open("/campaigns").text())
                .doesNotContain(mine.campaign().toString());
        Page own = outsider.open("/campaigns/new");
        String token = own.document().selectXpath("//input[@name='csrf']").val();
        for (String path : List.of(
                campaign + "/settings",
                campaign + "/start",
                campaign + "/closure/request",
                campaign + "/executives",
                executive + "/coach",
                executive + "/removal",
                executive + "/raters",
                rater,
                rater + "/removal",
                "/organisations/" + mine.organisation() + "/people",
                person)) {
            assertThat(outsider.post(path, Map.of("csrf", token, "name", "X")).statusCode())
                    .as("outsider posts to %s", path)
                    .isEqualTo(404);
        }
    }

    private static String fault(Browser admin, String page, String email) {
        return admin.submit(
                        admin.open(page),
                        page + "/raters",
                        Map.of("name", "Somebody", "email", email, "relationship", "peer"))
                .document()
                .select(".faults")
                .text();
    }
}
