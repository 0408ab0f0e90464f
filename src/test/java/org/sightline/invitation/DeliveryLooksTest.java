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
import org.sightline.mail.OptOuts;

/** The pages about mails in a real browser: full of trouble, paused, and those of a reader who wants no more. */
@QuarkusTest
class DeliveryLooksTest {
    private static final String LONG = "Wolfeschlegelsteinhausenbergerdorff-Featherstonehaugh von und zu Hohenlohe";

    private final SoftAssertions softly = new SoftAssertions();

    @Inject
    Scenario scenario;

    @Inject
    Logins logins;

    @Inject
    OptOuts optOuts;

    @Inject
    AgroalDataSource database;

    @Test
    void fitEveryWindowAndEveryReader() throws SQLException {
        Scenario.Cast full = troubled();
        String mails = "/campaigns/" + full.campaign() + "/mails";
        Scenario.Cast quiet = scenario.collecting();
        run("insert into mail_pause (campaign_id) values (?)", quiet.campaign());
        OptOuts.Wish asking = new OptOuts.Wish(full.organisation(), "kim@" + full.domain());
        OptOuts.Wish stopped = new OptOuts.Wish(full.organisation(), "lee@" + full.domain());
        optOuts.add(stopped);
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("delivery-mails-troubled", mails);
        pages.put("delivery-address", mails + "/" + bounced(full) + "/address");
        pages.put("delivery-sender", "/organisations/" + full.organisation() + "/sender");
        pages.put("delivery-mail-plan", "/campaigns/" + full.campaign() + "/mail-plan");
        pages.put("delivery-letters", "/organisations/" + full.organisation() + "/letters");
        pages.put("delivery-letter", "/organisations/" + full.organisation() + "/letters/invitation/en");
        pages.put("delivery-opt-out", "/opt-out/" + optOuts.token(asking));
        pages.put("delivery-opt-out-done", "/opt-out/" + optOuts.token(stopped));
        Browser admin = logins.browser(full.administrator());
        try (Chromium chromium = Chromium.start()) {
            for (int width : Chromium.widths()) {
                chromium.look(softly, width, admin, pages);
                chromium.look(
                        softly,
                        width,
                        logins.browser(quiet.administrator()),
                        Map.of("delivery-mails-paused", "/campaigns/" + quiet.campaign() + "/mails"));
            }
            stopsByKeyboard(chromium, admin, mails);
        }
        softly.assertAll();
    }

    private void stopsByKeyboard(Chromium chromium, Browser who, String mails) {
        try (BrowserContext window = chromium.window(Chromium.DESKTOP, who)) {
            Page page = window.newPage();
            page.navigate(Chromium.address(mails));
            String stop = "form[action$='/stop'] button";
            for (int i = 0;
                    i < 60 && !(Boolean) page.locator(stop).first().evaluate("b => b === document.activeElement");
                    i++) {
                page.keyboard().press("Tab");
            }
            page.keyboard().press("Enter");
            page.waitForSelector(".flash");
            assertThat(page.locator(".flash").textContent()).contains("Stopped.");
        }
    }

    /** One batch held, one stopped, and every kind of trouble, with a name as long as it may be. */
    private Scenario.Cast troubled() throws SQLException {
        Scenario.Cast cast = scenario.collecting();
        run("update person set name = left(name || ' ' || ?, 80) where organisation_id = ?", LONG, cast.organisation());
        batch(cast, "invitation", "OPEN", "name like 'Peer 1%'");
        batch(cast, "announcement", "STOPPED", "name like 'Peer 2%'");
        trouble(cast, "Peer 3", "BOUNCED", "550 5.1.1");
        trouble(cast, "Peer 4", "FAILED", "552 5.2.2");
        trouble(cast, "Peer 5", "DEAD", "no connection");
        trouble(cast, "Peer 6", "SENT", "250");
        return cast;
    }

    private void batch(Scenario.Cast cast, String kind, String state, String who) throws SQLException {
        UUID batch = UUID.randomUUID();
        run(
                "insert into mail_batch (id, campaign_id, kind, size, leaves_at, state)"
                        + " values (?, ?, ?, 1, '2026-03-02T09:10:00Z', ?)",
                batch,
                cast.campaign(),
                kind,
                state);
        run(
                "update outbox_message m set batch_id = ?, next_try = '2026-03-02T09:10:00Z' from invitation i"
                        + " join rater r on r.id = i.rater_id join person p on p.id = r.person_id"
                        + " where m.subject_id = i.id and m.campaign_id = ? and p." + who,
                batch,
                cast.campaign());
    }

    private void trouble(Scenario.Cast cast, String name, String state, String reply) throws SQLException {
        run(
                "update outbox_message m set state = ?, last_reply = ?, attempts = 1 from invitation i"
                        + " join rater r on r.id = i.rater_id join person p on p.id = r.person_id"
                        + " where m.subject_id = i.id and m.campaign_id = ? and p.name like ? || '%'",
                state, reply, cast.campaign(), name);
    }

    private UUID bounced(Scenario.Cast cast) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "select id from outbox_message where state = 'BOUNCED' and campaign_id = ?")) {
            select.setObject(1, cast.campaign());
            var row = select.executeQuery();
            row.next();
            return row.getObject(1, UUID.class);
        }
    }

    private void run(String sql, Object... values) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        }
    }
}
