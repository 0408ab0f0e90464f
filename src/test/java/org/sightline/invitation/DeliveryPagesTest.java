package org.sightline.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.sightline.Browser;
import org.sightline.Browser.Page;
import org.sightline.Mailbox;
import org.sightline.TestClock;
import org.sightline.account.Logins;
import org.sightline.mail.Delivery;
import org.sightline.mail.Outbox;
import org.sightline.rater.Bounces;

/** What an administrator does about mails: stops them, lets them go, corrects addresses; and a rater wants no more. */
@QuarkusTest
class DeliveryPagesTest {
    @Inject
    Scenario scenario;

    @Inject
    Logins logins;

    @Inject
    Delivery delivery;

    @Inject
    Outbox outbox;

    @Inject
    Bounces bounces;

    @Inject
    BounceNotices notices;

    @Inject
    AgroalDataSource database;

    @Inject
    TestClock clock;

    private final Mailbox mailbox = new Mailbox();

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    @Test
    void holdsABatchThatCanBeStoppedAndLetGo() throws SQLException {
        Scenario.Cast cast = scenario.collecting();
        UUID batch = hold(cast);
        Browser admin = logins.browser(cast.administrator());
        String page = "/campaigns/" + cast.campaign() + "/mails";
        String stop = page + "/batches/" + batch + "/stop";
        assertThat(admin.open(page).text())
                .contains("7 mails leave on 2 March 2026, 10:10. Until then you can stop them.");
        delivery.deliver();
        assertThat(mailbox.to(cast.address("Peer 1"))).isEmpty();

        Page stopped = admin.submit(admin.open(page), stop, Map.of());
        assertThat(stopped.text())
                .contains("Stopped. Nothing more of it leaves.")
                .contains("7 mails wait for your decision");
        clock.advance(Duration.ofMinutes(15));
        delivery.deliver();
        assertThat(mailbox.to(cast.address("Peer 1"))).isEmpty();

        admin.submit(stopped, page + "/batches/" + batch + "/go", Map.of());
        delivery.deliver();
        assertThat(mailbox.to(cast.address("Peer 1"))).hasSize(1);
        assertThat(admin.open(page).text()).contains("Nothing is waiting.");
        assertThat(admin.post(stop, Map.of("csrf", token(admin))).statusCode()).isEqualTo(303);
        assertThat(admin.open(page).text()).contains("Nothing was changed");
        assertThat(acts(cast)).contains("MAILS_STOPPED").contains("MAILS_LET_GO");
    }

    @Test
    void dropsForGoodAndKeepsNoRowOfReminders() throws SQLException {
        Scenario.Cast cast = scenario.collecting();
        delivery.deliver();
        QuarkusTransaction.requiringNew()
                .run(() -> outbox.enqueueRun(
                        cast.campaign(), ReminderMails.KIND, LocalDate.of(2026, 3, 2), invitations(cast)));
        UUID batch = hold(cast);
        Browser admin = logins.browser(cast.administrator());
        String page = "/campaigns/" + cast.campaign() + "/mails";
        Page stopped = admin.submit(admin.open(page), page + "/batches/" + batch + "/stop", Map.of());
        admin.submit(stopped, page + "/batches/" + batch + "/drop", Map.of());
        clock.advance(Duration.ofHours(1));
        delivery.deliver();
        assertThat(mailbox.to(cast.address("Peer 1")))
                .as("the invitation alone")
                .hasSize(1);
        assertThat(ask("select count(*) from outbox_message where run_id is not null and campaign_id = ?", cast))
                .isEqualTo("0");
        assertThat(ask("select dropped from mail_run where campaign_id = ?", cast))
                .isEqualTo("7");
    }

    @Test
    void pausesEverythingAndGoesOn() {
        Scenario.Cast cast = scenario.collecting();
        Browser admin = logins.browser(cast.administrator());
        String page = "/campaigns/" + cast.campaign() + "/mails";
        Page paused = admin.submit(admin.open(page), page + "/pause", Map.of());
        assertThat(paused.text())
                .contains("All mails of this campaign are paused.")
                .doesNotContain("Pause all mails");
        delivery.deliver();
        assertThat(mailbox.to(cast.address("Peer 1"))).isEmpty();
        Page resumed = admin.submit(paused, page + "/resume", Map.of());
        assertThat(resumed.text()).contains("Mails leave again.");
        delivery.deliver();
        assertThat(mailbox.to(cast.address("Peer 1"))).hasSize(1);
    }

    @Test
    void keepsStrangersOut() throws SQLException {
        Scenario.Cast cast = scenario.collecting();
        UUID batch = hold(cast);
        Browser outsider = logins.browser(scenario.draft().administrator());
        String csrf = token(outsider);
        String page = "/campaigns/" + cast.campaign() + "/mails";
        for (String act : new String[] {
            "/batches/" + batch + "/stop",
            "/batches/" + batch + "/go",
            "/batches/" + batch + "/drop",
            "/pause",
            "/resume",
            "/retry"
        }) {
            assertThat(outsider.post(page + act, Map.of("csrf", csrf)).statusCode())
                    .as(act)
                    .isEqualTo(404);
        }
        Scenario.Cast other = scenario.collecting();
        Browser admin = logins.browser(other.administrator());
        assertThat(admin.post(
                                "/campaigns/" + other.campaign() + "/mails/batches/" + batch + "/stop",
                                Map.of("csrf", token(admin)))
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void correctsAnAddressFromWhichMailCameBack() throws SQLException {
        Scenario.Cast cast = scenario.collecting();
        delivery.deliver();
        String old = mailbox.latest(cast.address("Peer 1")).orElseThrow().link();
        UUID mail = bounce(cast, "Peer 1");
        Browser admin = logins.browser(cast.administrator());
        String page = "/campaigns/" + cast.campaign() + "/mails";
        String form = page + "/" + mail + "/address";
        assertThat(admin.open(page).text())
                .contains("Peer 1 " + cast.address("Peer 1") + " Invitations Came back Nobody has this address.");
        assertThat(bounces.in(cast.campaign())).hasSize(1).allMatch(bounces::bounced);

        Page asked = admin.open(form);
        for (Map.Entry<String, String> fault : Map.of(
                        "",
                        "Write the e-mail address",
                        "nobody",
                        "nobody",
                        cast.address("Peer 1"),
                        "the address from which the mail came back",
                        cast.address("Peer 2"),
                        "Peer 2 already has this address")
                .entrySet()) {
            HttpResponse<String> answer = admin.submitOnce(asked, form, Map.of("email", fault.getKey()));
            assertThat(answer.statusCode()).as(fault.getKey()).isEqualTo(422);
            assertThat(answer.body()).contains(fault.getValue());
        }
        Page done = admin.submit(asked, form, Map.of("email", "right@" + cast.domain()));
        assertThat(done.text()).contains("The address is corrected").contains("Every mail that left has been taken");
        delivery.deliver();
        String link = mailbox.latest("right@" + cast.domain()).orElseThrow().link();
        assertThat(link).isNotEqualTo(old);
        assertThat(new Browser().ask(Browser.path(old)).statusCode()).isNotEqualTo(200);
        assertThat(new Browser().ask(Browser.path(link)).statusCode()).isEqualTo(200);
        assertThat(bounces.in(cast.campaign())).isEmpty();
        assertThat(admin.ask(form).statusCode()).as("mended once").isEqualTo(404);
        assertThat(acts(cast)).contains("ADDRESS_CORRECTED");
    }

    @Test
    void tellsAdministratorsOnceADayWithoutANameOrAnAddress() throws SQLException {
        Scenario.Cast cast = scenario.collecting();
        delivery.deliver();
        bounce(cast, "Peer 1");
        notices.tell();
        bounce(cast, "Peer 2");
        notices.tell();
        delivery.deliver();
        String to = "admin@" + cast.domain();
        assertThat(mailbox.to(to)).hasSize(1);
        Mailbox.Received notice = mailbox.latest(to).orElseThrow();
        assertThat(notice.subject()).isEqualTo("2 mails did not arrive: Spring 2026");
        assertThat(notice.text())
                .contains("/campaigns/" + cast.campaign() + "/mails")
                .doesNotContain("Peer")
                .doesNotContain(cast.address("Peer 1"));
        assertThat(notice.html()).doesNotContain("Peer").doesNotContain(cast.address("Peer 1"));
        clock.advance(Duration.ofDays(1));
        notices.tell();
        delivery.deliver();
        assertThat(mailbox.to(to)).as("the second came after the first notice").hasSize(2);
        notices.tell();
        clock.advance(Duration.ofDays(1));
        notices.tell();
        delivery.deliver();
        assertThat(mailbox.to(to)).as("nothing new").hasSize(2);
    }

    @Test
    void stopsAllMailsOfAnOrganisationOnThePageAndByOneRequest() throws SQLException {
        Scenario.Cast cast = scenario.collecting();
        delivery.deliver();
        Mailbox.Received invitation = mailbox.latest(cast.address("Peer 1")).orElseThrow();
        String source = invitation.source().replaceAll("\r?\n[ \t]+", " ");
        assertThat(source).contains("List-Unsubscribe-Post: List-Unsubscribe=One-Click");
        String oneClick = source.replaceAll("(?s).*List-Unsubscribe: ?<https?://[^/]+(/[^>]+)>.*", "$1");
        String page = oneClick.replace("/one-click", "");
        String rater = invitation.link().substring(invitation.link().lastIndexOf('/') + 1);
        assertThat(page).startsWith("/opt-out/").doesNotContain(rater);
        Browser reader = new Browser();
        assertThat(reader.open(oneClick).text())
                .contains("No more e-mails from Nordwind AG?")
                .contains("p…@" + cast.domain());
        assertThat(count(cast)).as("opening changes nothing").isEqualTo("0");

        assertThat(new Browser().post(oneClick, Map.of("something", "else")).statusCode())
                .isEqualTo(400);
        assertThat(new Browser()
                        .post("/opt-out/" + rater + "/one-click", Map.of("List-Unsubscribe", "One-Click"))
                        .statusCode())
                .isEqualTo(404);
        assertThat(new Browser()
                        .post(oneClick, Map.of("List-Unsubscribe", "One-Click"))
                        .statusCode())
                .isEqualTo(204);
        assertThat(new Browser()
                        .post(oneClick, Map.of("List-Unsubscribe", "One-Click"), "multipart/form-data")
                        .statusCode())
                .isEqualTo(204);
        assertThat(count(cast)).isEqualTo("1");
        remind(cast, 3);
        assertThat(mailbox.to(cast.address("Peer 1"))).hasSize(1);
        assertThat(mailbox.to(cast.address("Peer 2"))).hasSize(2);

        Page stopped = reader.open(page);
        assertThat(stopped.text()).contains("You get no more e-mails from Nordwind AG");
        Page again = reader.submit(stopped, page, Map.of());
        assertThat(count(cast)).isEqualTo("0");
        remind(cast, 4);
        assertThat(mailbox.to(cast.address("Peer 1"))).hasSize(2);
        reader.submit(again, page, Map.of());
        assertThat(count(cast)).isEqualTo("1");
        assertThat(new Browser().ask("/opt-out/" + "A".repeat(90)).statusCode()).isEqualTo(404);
        assertThat(new Browser().ask(page.substring(0, page.length() - 2)).statusCode())
                .isEqualTo(404);
    }

    /** Gives all mails of the campaign the ten minutes that they have outside of tests. */
    private UUID hold(Scenario.Cast cast) throws SQLException {
        UUID batch = UUID.randomUUID();
        run(
                "insert into mail_batch (id, campaign_id, kind, size, leaves_at)"
                        + " values (?, ?, 'invitation', 7, '2026-03-02T09:10:00Z')",
                batch,
                cast.campaign());
        run(
                "update outbox_message set batch_id = ?, next_try = '2026-03-02T09:10:00Z'"
                        + " where campaign_id = ? and state = 'QUEUED'",
                batch,
                cast.campaign());
        return batch;
    }

    private UUID bounce(Scenario.Cast cast, String name) throws SQLException {
        run(
                "update outbox_message m set state = 'BOUNCED', last_reply = '5.1.1' from invitation i"
                        + " join rater r on r.id = i.rater_id join person p on p.id = r.person_id"
                        + " where m.subject_id = i.id and p.name = ? and i.campaign_id = ?",
                name,
                cast.campaign());
        return UUID.fromString(ask(
                "select m.id from outbox_message m join invitation i on i.id = m.subject_id"
                        + " join rater r on r.id = i.rater_id join person p on p.id = r.person_id"
                        + " where m.state = 'BOUNCED' and m.campaign_id = ? and p.name = '" + name + "'",
                cast));
    }

    private List<UUID> invitations(Scenario.Cast cast) {
        try (Connection connection = database.getConnection();
                PreparedStatement select =
                        connection.prepareStatement("select id from invitation where campaign_id = ?")) {
            select.setObject(1, cast.campaign());
            List<UUID> ids = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    ids.add(row.getObject(1, UUID.class));
                }
            }
            return ids;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void remind(Scenario.Cast cast, int day) {
        QuarkusTransaction.requiringNew()
                .run(() -> outbox.enqueueRun(
                        cast.campaign(), ReminderMails.KIND, LocalDate.of(2026, 3, day), invitations(cast)));
        delivery.deliver();
    }

    private String count(Scenario.Cast cast) throws SQLException {
        return ask(
                "select count(*) from mail_opt_out o join campaign c on c.organisation_id = o.organisation_id"
                        + " where c.id = ?",
                cast);
    }

    private String acts(Scenario.Cast cast) throws SQLException {
        return ask(
                "select string_agg(e.act, ' ') from audit_event e join campaign c on c.organisation_id ="
                        + " e.organisation_id where c.id = ?",
                cast);
    }

    private static String token(Browser browser) {
        return browser.open("/campaigns/new")
                .document()
                .selectXpath("//input[@name='csrf']")
                .val();
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

    private String ask(String sql, Scenario.Cast cast) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setObject(1, cast.campaign());
            try (ResultSet rows = statement.executeQuery()) {
                rows.next();
                return rows.getString(1);
            }
        }
    }
}
