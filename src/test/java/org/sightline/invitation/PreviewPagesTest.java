package org.sightline.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.sightline.Browser;
import org.sightline.Chromium;
import org.sightline.account.Logins;
import org.sightline.account.Role;
import org.sightline.anonymity.Relationship;

/** Before the start and before closing, administrator and coach see what will be shown. */
@QuarkusTest
class PreviewPagesTest {
    @Inject
    Scenario scenario;

    @Inject
    Logins logins;

    @Inject
    Launch launch;

    @Inject
    AgroalDataSource database;

    @Test
    void tellsAdministratorAndCoachTheSameBeforeTheStart() {
        Scenario.Cast cast = scenario.draft();
        UUID ana = large(cast, "Ana Ruiz");
        String told = logins.browser(cast.administrator())
                .open("/campaigns/" + cast.campaign() + "/start")
                .document()
                .select("details.preview dl")
                .text();
        assertThat(told)
                .contains("3 past supervisors If everybody answers: shown as “Other raters”")
                .contains(
                        "What would change it: one more past supervisor would give them a group under their own name");
        assertThat(logins.browser(cast.coach())
                        .open("/executives/" + ana)
                        .document()
                        .select("dl.preview")
                        .text())
                .isEqualTo(told);
    }

    @Test
    void tellsAdministratorAndCoachTheSameBeforeClosing() {
        Scenario.Cast cast = scenario.draft();
        UUID ana = large(cast, "Ana Ruiz");
        launch.start(cast.campaign(), cast.administrator());
        Browser admin = logins.browser(cast.administrator());
        Browser coach = logins.browser(cast.coach());
        lights(ana);
        String told = admin.open("/campaigns/" + cast.campaign() + "/closure")
                .document()
                .select("details.preview dl")
                .text();
        assertThat(told)
                .contains("6 peers Had reached 4 at the last look. If it closed now: a group of their own")
                .contains("3 past supervisors Had not reached 4 at the last look.");
        assertThat(coach.open("/executives/" + ana)
                        .document()
                        .select("dl.preview")
                        .text())
                .isEqualTo(told);
    }

    @Test
    void tellsWhatThePromiseHidesWhereverItTellsOfGroups() {
        Scenario.Cast cast = scenario.draft();
        UUID ana = large(cast, "Ana Ruiz");
        String rule = "In a group of 4, an average of";
        assertThat(logins.browser(cast.administrator())
                        .open("/campaigns/" + cast.campaign() + "/start")
                        .text())
                .contains(rule, "Protection against a rater who helps Low end only");
        assertThat(logins.browser(cast.coach()).open("/executives/" + ana).text())
                .contains(rule);
        launch.start(cast.campaign(), cast.administrator());
        assertThat(logins.browser(cast.administrator())
                        .open("/campaigns/" + cast.campaign() + "/closure")
                        .text())
                .contains(rule);
    }

    @Test
    void hidesWhatIsAnotherCoachsOrAdministrators() {
        Scenario.Cast cast = scenario.draft();
        UUID ana = large(cast, "Ana Ruiz");
        UUID coach = logins.account("other@" + cast.domain(), cast.organisation(), Role.COACH);
        assertThat(logins.browser(coach).ask("/executives/" + ana).statusCode()).isEqualTo(404);
        UUID elsewhere = logins.account("else@" + cast.domain(), logins.organisation("Elsewhere"), Role.ADMINISTRATOR);
        for (String page : new String[] {"/start", "/closure"}) {
            assertThat(logins.browser(elsewhere)
                            .ask("/campaigns/" + cast.campaign() + page)
                            .statusCode())
                    .isEqualTo(404);
        }
    }

    @Test
    void fitsEveryWindowAndEveryReader() {
        Scenario.Cast draft = scenario.draft();
        UUID ana = large(draft, "Ana Ruiz");
        Scenario.Cast many = scenario.draft();
        for (int i = 0; i < 6; i++) {
            large(many, "Executive " + i);
        }
        scenario.executive(many, "Nobody Asked");
        Scenario.Cast running = scenario.draft();
        UUID bo = large(running, "Bo Wolfeschlegelsteinhausenbergerdorff");
        launch.start(running.campaign(), running.administrator());
        lights(bo);
        Scenario.Cast dark = scenario.collecting();

        SoftAssertions softly = new SoftAssertions();
        try (Chromium chromium = Chromium.start()) {
            for (int width : Chromium.widths()) {
                chromium.look(
                        softly,
                        width,
                        logins.browser(draft.administrator()),
                        pages(
                                "preview-start", "/campaigns/" + draft.campaign() + "/start",
                                "preview-campaign", "/campaigns/" + draft.campaign(),
                                "preview-explanation", "/protection/" + draft.campaign()));
                chromium.look(
                        softly,
                        width,
                        logins.browser(draft.coach()),
                        Map.of("preview-coach-start", "/executives/" + ana));
                chromium.look(
                        softly,
                        width,
                        logins.browser(many.administrator()),
                        Map.of("preview-start-many", "/campaigns/" + many.campaign() + "/start"));
                chromium.look(
                        softly,
                        width,
                        logins.browser(running.administrator()),
                        Map.of("preview-closure", "/campaigns/" + running.campaign() + "/closure"));
                chromium.look(
                        softly,
                        width,
                        logins.browser(running.coach()),
                        Map.of("preview-coach-closure", "/executives/" + bo));
                chromium.look(
                        softly,
                        width,
                        logins.browser(dark.administrator()),
                        Map.of("preview-closure-dark", "/campaigns/" + dark.campaign() + "/closure"));
            }
            byKeyboard(chromium, many);
        }
        softly.assertAll();
    }

    /** With many executives the previews are folded, and the keyboard opens them. */
    private void byKeyboard(Chromium chromium, Scenario.Cast many) {
        try (BrowserContext window = chromium.window(Chromium.DESKTOP, logins.browser(many.administrator()))) {
            Page page = window.newPage();
            page.navigate(Chromium.address("/campaigns/" + many.campaign() + "/start"));
            assertThat(page.isVisible("details.preview dl")).isFalse();
            page.focus("details.preview summary");
            page.keyboard().press("Enter");
            assertThat(page.isVisible("details.preview dl")).isTrue();
        }
    }

    private static Map<String, String> pages(String... pairs) {
        Map<String, String> pages = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            pages.put(pairs[i], pairs[i + 1]);
        }
        return pages;
    }

    private UUID large(Scenario.Cast cast, String name) {
        UUID executive = scenario.executive(cast, name);
        scenario.raters(cast, executive, "Report", Relationship.CURRENT_DIRECT_REPORT, 5);
        scenario.raters(cast, executive, "Former", Relationship.PAST_DIRECT_REPORT, 2);
        scenario.rater(cast, executive, "Boss", Relationship.CURRENT_SUPERVISOR);
        scenario.raters(cast, executive, "Old boss", Relationship.PAST_SUPERVISOR, 3);
        scenario.raters(cast, executive, "Peer", Relationship.PEER, 6);
        return executive;
    }

    /** As a daily look would leave them: the peers are there, nobody else; no other look comes. */
    private void lights(UUID executive) {
        run(
                "insert into progress_day (campaign_id, day) select campaign_id, date '2999-12-31' from executive where id = ?"
                        + " on conflict (campaign_id) do update set day = excluded.day",
                executive);
        run(
                "insert into progress_light (executive_id, relationship, reached)"
                        + " select distinct n.executive_id, n.relationship, n.relationship = 'PEER'"
                        + " from nomination n where n.executive_id = ? and n.relationship <> 'SELF'"
                        + " on conflict (executive_id, relationship) do update set reached = excluded.reached",
                executive);
    }

    private void run(String sql, UUID executive) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setObject(1, executive);
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
