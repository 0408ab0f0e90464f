package org.sightline.rater;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.sightline.Browser;
import org.sightline.Browser.Page;
import org.sightline.account.Logins;
import org.sightline.anonymity.Relationship;
import org.sightline.invitation.Scenario;

/** The ledger of requests stands before the administrator's own additions too, by hand and by file. */
@QuarkusTest
class AskedMuchTest {
    private static final String HEADER = "executive_email,executive_name,rater_name,rater_email,relationship\n";

    @Inject
    Scenario scenario;

    @Inject
    Logins logins;

    @Test
    void advisesByHandFromFourAndRefusesTheSixthWithoutAnException() {
        Scenario.Cast cast = scenario.draft();
        for (int i = 1; i <= 4; i++) {
            scenario.rater(cast, scenario.executive(cast, "Boss " + i), "Busy Bee", Relationship.PEER);
        }
        Browser admin = logins.browser(cast.administrator());
        String fifth = page(cast, scenario.executive(cast, "Ana Ruiz"));
        Page warned = add(admin, cast, fifth, "Busy Bee");
        assertThat(warned.status()).isEqualTo(422);
        assertThat(warned.text()).contains("This person is asked about 4 executives already this quarter.");
        assertThat(warned.document().expectFirst("#name").val())
                .as("what was typed stays")
                .isEqualTo("Busy Bee");
        Page other = admin.submit(warned, fifth + "/raters", Map.of("email", cast.address("Idle Ant")));
        assertThat(other.status()).as("the advice was about another address").isLessThan(400);
        Page insisted = admin.submit(add(admin, cast, fifth, "Busy Bee"), fifth + "/raters", Map.of());
        assertThat(insisted.text()).contains("Saved.", "Busy Bee");

        String sixth = page(cast, scenario.executive(cast, "Last One"));
        Page refused = add(admin, cast, sixth, "Busy Bee");
        assertThat(refused.text()).contains("This person is asked about 5 executives already this quarter");
        assertThat(admin.submit(refused, sixth + "/raters", Map.of("insist", cast.address("Busy Bee")))
                        .status())
                .as("nothing but an exception helps")
                .isEqualTo(422);
        String person = refused.document().expectFirst(".note a").attr("href");
        admin.submit(admin.open(person), person + "/exception", Map.of("reason", "Leads all of them."));
        Page again = add(admin, cast, sixth, "Busy Bee");
        assertThat(again.status()).as("an exception permits and still advises").isEqualTo(422);
        assertThat(admin.submit(again, sixth + "/raters", Map.of()).text()).contains("Saved.");
    }

    @Test
    void countsAFilesRowsTogetherWithWhatIsAskedElsewhere() {
        Scenario.Cast cast = scenario.draft();
        scenario.rater(cast, scenario.executive(cast, "Boss 1"), "Busy Bee", Relationship.PEER);
        Scenario.Cast next = scenario.again(cast);
        scenario.rater(next, scenario.executive(next, "Boss 2"), "Busy Bee", Relationship.PEER);
        StringBuilder rows = new StringBuilder(HEADER);
        for (int i = 2; i <= 7; i++) {
            rows.append(row(cast, "Boss " + i, "Busy Bee")).append(row(cast, "Boss " + i, "Ant " + i));
        }
        Browser admin = logins.browser(cast.administrator());
        Page faulty = hand(admin, next, rows.toString());
        assertThat(faulty.document().select("h2").eachText()).containsExactly("Asked too much");
        assertThat(faulty.document().select(".cell label").eachText())
                .as("Boss 1 elsewhere and Boss 2 here are counted once each, so three more may")
                .containsExactly(
                        "Row 10, E-mail address of the rater, Busy Bee",
                        "Row 12, E-mail address of the rater, Busy Bee");
        Page preview = admin.submit(faulty, faulty.path() + "/mend", Map.of("act", "leave-out"));
        assertThat(preview.text())
                .contains(
                        "2 rows are left out.", "One person would be asked about five executives or more", "Busy Bee.");
        admin.submit(preview, preview.path() + "/confirmation", Map.of());

        Page refused = hand(admin, next, HEADER + row(cast, "Boss 6", "Busy Bee"));
        assertThat(refused.text()).contains("Busy Bee would be asked about more than 5 executives within a quarter");
        Page list = admin.open("/campaigns/" + next.campaign() + "/assignments");
        String person = list.document()
                .selectXpath("//a[normalize-space(.)='Busy Bee']")
                .attr("href");
        admin.submit(admin.open(person), person + "/exception", Map.of("reason", "Leads all of them."));
        assertThat(admin.open(refused.path()).text()).contains("The file has no faults.");
        Page same = hand(admin, next, HEADER + row(cast, "Boss 2", "Busy Bee"));
        assertThat(same.text()).as("nobody is asked more by that").doesNotContain("Busy Bee.");
    }

    private static Page add(Browser browser, Scenario.Cast cast, String page, String name) {
        return browser.submit(
                browser.open(page),
                page + "/raters",
                Map.of("name", name, "email", cast.address(name), "relationship", "peer"));
    }

    private static Page hand(Browser browser, Scenario.Cast cast, String csv) {
        String page = "/campaigns/" + cast.campaign() + "/import";
        return browser.upload(browser.open(page), page, "raters.csv", csv.getBytes(StandardCharsets.UTF_8));
    }

    private static String row(Scenario.Cast cast, String executive, String rater) {
        return cast.address(executive) + "," + executive + "," + rater + "," + cast.address(rater) + ",peer\n";
    }

    private static String page(Scenario.Cast cast, UUID executive) {
        return "/campaigns/" + cast.campaign() + "/executives/" + executive;
    }
}
