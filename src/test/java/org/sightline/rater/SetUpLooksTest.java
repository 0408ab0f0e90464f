package org.sightline.rater;

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
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.sightline.Browser;
import org.sightline.Chromium;
import org.sightline.account.Logins;
import org.sightline.account.Role;
import org.sightline.anonymity.Relationship;
import org.sightline.invitation.Scenario;

/** Every page of the administrator in a real browser, with nothing on it and with far too much. */
@QuarkusTest
class SetUpLooksTest {
    private static final String LONG =
            "Wolfeschlegelsteinhausenbergerdorff-Featherstonehaugh von und zu Hohenlohe-Langenburg";

    private static final Set<String> FOLDED = Set.of("campaign-collecting", "mails", "import-faults");

    private final SoftAssertions softly = new SoftAssertions();
    private final Map<String, String> pages = new LinkedHashMap<>();

    @Inject
    Scenario scenario;

    @Inject
    Logins logins;

    @Inject
    AgroalDataSource database;

    @Test
    void fitsEveryWindowAndEveryReader() throws SQLException {
        Scenario.Cast full = crowded();
        String campaign = "/campaigns/" + full.campaign();
        pages.put("organisations", "/organisations");
        pages.put("organisation", "/organisations/" + full.organisation());
        pages.put("campaigns", "/campaigns");
        pages.put("campaign-new", "/campaigns/new");
        pages.put("campaign-draft", campaign);
        pages.put("settings", campaign + "/settings");
        pages.put("executive-new", campaign + "/executives/new");
        pages.put("import", campaign + "/import");
        pages.put("setup", campaign + "/setup");
        pages.put("people-import", "/organisations/" + full.organisation() + "/import");
        pages.put("reporting-lines-none", campaign + "/reporting-lines");
        pages.put("campaign-start", campaign + "/start");
        Scenario.Cast running = scenario.collecting();
        String started = "/campaigns/" + running.campaign();
        Map<String, String> later = new LinkedHashMap<>();
        later.put("campaign-collecting", started);
        later.put("mails", started + "/mails");
        later.put("closure", started + "/closure");
        Scenario.Cast bare = scenario.draft();
        Map<String, String> empty = new LinkedHashMap<>();
        empty.put("organisation-empty", "/organisations/" + bare.organisation());
        empty.put("campaign-empty", "/campaigns/" + bare.campaign());
        empty.put("campaign-blocked", "/campaigns/" + bare.campaign() + "/start");
        empty.put("mails-empty", "/campaigns/" + bare.campaign() + "/mails");
        Browser nobody = logins.browser(logins.account(
                "new-" + UUID.randomUUID() + "@example.com", logins.organisation("New"), Role.ADMINISTRATOR));
        try (Chromium chromium = Chromium.start()) {
            for (int width : Chromium.widths()) {
                look(chromium, width, logins.browser(full.administrator()), pages);
                look(chromium, width, logins.browser(running.administrator()), later);
                look(chromium, width, logins.browser(bare.administrator()), empty);
                look(chromium, width, nobody, Map.of("campaigns-none", "/campaigns"));
                deeper(chromium, width, logins.browser(full.administrator()), full);
            }
        }
        softly.assertAll();
    }

    /** One executive with sixty raters, another with none, names as long as they may be. */
    private Scenario.Cast crowded() throws SQLException {
        Scenario.Cast cast = scenario.draft();
        UUID ana = scenario.executive(cast, "Ana");
        scenario.raters(cast, ana, "Report", Relationship.CURRENT_DIRECT_REPORT, 40);
        scenario.raters(cast, ana, "Former", Relationship.PAST_DIRECT_REPORT, 17);
        scenario.raters(cast, ana, "Boss", Relationship.CURRENT_SUPERVISOR, 3);
        scenario.executive(cast, "Zoe");
        try (Connection connection = database.getConnection();
                PreparedStatement longer = connection.prepareStatement(
                        "update person set name = left(name || ' ' || ?, 80) where organisation_id = ?")) {
            longer.setString(1, LONG);
            longer.setObject(2, cast.organisation());
            longer.executeUpdate();
        }
        return cast;
    }

    /** Pages that are reached only by pressing something. */
    private void deeper(Chromium chromium, int width, Browser who, Scenario.Cast cast) {
        String campaign = "/campaigns/" + cast.campaign();
        try (BrowserContext window = chromium.window(width, who)) {
            Page page = window.newPage();
            page.navigate(Chromium.address(campaign));
            page.locator("table a").first().click();
            check(page, "executive", width);
            String executive = Browser.path(page.url());
            for (String more : new String[] {"/coach", "/removal"}) {
                page.navigate(Chromium.address(executive + more));
                check(page, "executive" + more.replace('/', '-'), width);
            }
            page.navigate(Chromium.address(executive));
            String rater = page.locator(".acts a").first().getAttribute("href");
            for (String more : new String[] {"", "/removal"}) {
                page.navigate(Chromium.address(rater + more));
                check(page, "rater" + more.replace('/', '-'), width);
            }
            page.navigate(Chromium.address("/organisations/" + cast.organisation()));
            page.locator("table a").first().click();
            check(page, "person", width);
            faults(page, campaign, executive, width);
            imports(page, campaign, width);
            people(page, "/organisations/" + cast.organisation(), campaign, width);
        }
    }

    private void faults(Page page, String campaign, String executive, int width) {
        for (String form : new String[] {"/organisations", "/campaigns/new", campaign + "/executives/new", executive}) {
            page.navigate(Chromium.address(form));
            page.locator("input[name=name]").fill("");
            page.locator("main form:not(.search) button").last().click();
            softly.assertThat(page.locator(".faults").count()).as(form).isEqualTo(1);
            check(page, "fault-of" + form.replaceAll("[0-9a-f-]{36}", "").replace('/', '-'), width);
        }
    }

    private void imports(Page page, String campaign, int width) {
        String columns = "executive_email,executive_name,rater_name,rater_email,relationship,shoe_size\n";
        page.navigate(Chromium.address(campaign + "/import"));
        page.locator("textarea").fill(columns + "not-an-address," + LONG + ",Bo,bo,peeer,\n,,,,,\n");
        page.locator("main form button").click();
        check(page, "import-faults", width);
        page.navigate(Chromium.address(campaign + "/import"));
        page.locator("textarea")
                .fill("Führungskraft E-Mail,Führungskraft,Feedbackgeber,Feedbackgeber E-Mail,Beziehung\n"
                        + "new@example.com,Ana," + LONG.substring(0, 80) + ",bo@example.com,peer\n");
        page.locator("main form button").click();
        check(page, "import-columns", width);
        page.navigate(Chromium.address(campaign + "/import"));
        page.locator("textarea")
                .fill(columns + "new@example.com,Ana," + LONG.substring(0, 80) + ",bo@example.com,peer,43\n");
        page.locator("main form button").click();
        softly.assertThat(page.locator("table.counts").count()).isEqualTo(1);
        check(page, "import-preview", width);
    }

    /** A file of people with a twin, taken and about to be taken back, and whom its reporting lines propose. */
    private void people(Page page, String organisation, String campaign, int width) {
        String manager = "manager-" + width + "@example.com";
        StringBuilder file = new StringBuilder("name,email,manager_email,from,to\n")
                .append("Wilhelmine Featherstonehaugh-Cholmondeley of width ")
                .append(width)
                .append(',')
                .append(manager)
                .append(",,,\n");
        for (int i = 1; i <= 4; i++) {
            file.append("Report %d,report%d-%d@example.com,%s,2022-01-01,%n".formatted(i, i, width, manager));
        }
        file.append("Somebody Else,report1-%d+x@example.com,,,%n".formatted(width));
        page.navigate(Chromium.address(organisation + "/import"));
        page.locator("textarea").fill(file.toString());
        page.locator("main form button").click();
        check(page, "people-twins", width);
        page.locator("main form button").click();
        check(page, "people-preview", width);
        page.locator("main form button").click();
        page.navigate(Chromium.address(organisation + "/import/undo"));
        check(page, "people-undo", width);
        page.navigate(Chromium.address(campaign + "/reporting-lines"));
        softly.assertThat(page.locator(".choice").count()).isPositive();
        check(page, "reporting-lines", width);
    }

    private void look(Chromium chromium, int width, Browser who, Map<String, String> paths) {
        try (BrowserContext window = chromium.window(width, who)) {
            Page page = window.newPage();
            paths.forEach((name, path) -> {
                page.navigate(Chromium.address(path));
                check(page, name, width);
            });
        }
    }

    /** Axe looks in the widest window, and on a phone where a table is folded. */
    private void check(Page page, String name, int width) {
        String what = name + "-" + width;
        Chromium.look(softly, page, "setup-" + what);
        if (width != Chromium.DESKTOP && FOLDED.contains(name)) {
            softly.assertThat(Chromium.faults(page)).as(what).isEmpty();
        }
    }
}
