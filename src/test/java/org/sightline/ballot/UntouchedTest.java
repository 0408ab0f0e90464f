package org.sightline.ballot;

import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sightline.anonymity.Relationship;

/** What must leave no trace leaves none, and what nobody may tell apart is the same to the byte. */
@QuarkusTest
class UntouchedTest {
    /** What jobs of the application write by themselves while a test runs. */
    private static final List<String> JOBS = List.of("progress_day", "progress_light", "rate_limit", "scorecard");

    @Inject
    Survey survey;

    @Inject
    AgroalDataSource database;

    private Survey.Running running;
    private Survey.Link link;
    private UUID ana;
    private String address;

    @BeforeEach
    void begin() {
        running = survey.running();
        link = survey.link(running, "Tom Berg");
        ana = survey.asked(link, survey.executive(running, "Ana Ruiz"), Relationship.PEER);
        address = "/answers/" + ana;
    }

    @AfterEach
    void end() {
        survey.end(running);
    }

    @Test
    void scannersChangeNothing() {
        PlainBrowser scanner = new PlainBrowser().open(link.path()).press("Start");
        String before = everything();
        for (int i = 0; i < 50; i++) {
            new PlainBrowser().open(link.path());
            new PlainBrowser().head(link.path());
        }
        for (int i = 0; i < 5; i++) {
            new PlainBrowser().open(link.path()).press("Start");
        }
        for (String page :
                List.of("", "/r", "/numbers-and-values", "/comments", "/check", "/sent", "/decline", "/withdraw")) {
            assertThat(scanner.open(address + page).status()).as(page).isEqualTo(200);
            scanner.head(address + page);
        }
        assertThat(scanner.open("/answers").heading()).isEqualTo("Whom you are asked about");

        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void aRaterTouchesNoRowButTheirBallot() {
        String before = everything("ballot");
        PlainBrowser browser =
                new PlainBrowser().open(link.path()).press("Start").open(address + "/r");
        AnsweringTest.answered(browser).press("Save and continue").press("Send");
        browser.open(address + "/withdraw").press("Withdraw my answers");
        browser.open(address + "/decline").press("Confirm");

        assertThat(everything("ballot")).isEqualTo(before);
    }

    @Test
    void everyDeadEndIsTheSamePage() {
        PlainBrowser browser = new PlainBrowser().open(link.path()).press("Start");
        Survey.Link revoked = survey.link(running, "Rita Gone");
        survey.asked(revoked, survey.executive(running, "Otto Lang"), Relationship.PEER);
        survey.run("update invitation set revoked = true where id = ?", revoked.invitation());
        UUID foreign = survey.asked(
                survey.link(running, "Nina Other"), survey.executive(running, "Carl Web"), Relationship.PEER);
        String altered = link.path().substring(0, link.path().length() - 1)
                + (link.path().endsWith("A") ? "B" : "A");

        String dead = new PlainBrowser().open("/r/unknown").html();
        assertThat(dead).contains("We cannot open this page");
        for (String path : List.of(
                altered,
                revoked.path(),
                "/r/" + "x".repeat(32),
                "/answers/" + foreign,
                "/answers/" + foreign + "/r",
                "/answers/" + UUID.randomUUID(),
                "/answers/not-an-id",
                address + "/zz",
                address + "/R")) {
            browser.open(path);
            assertThat(browser.status()).as(path).isEqualTo(404);
            assertThat(browser.html()).as(path).isEqualTo(dead);
        }
        for (String path : List.of("/answers", address, address + "/r", address + "/check")) {
            assertThat(new PlainBrowser().open(path).html()).as(path).isEqualTo(dead);
        }
    }

    @Test
    void anAlteredCookieIsNoSession() {
        PlainBrowser browser = new PlainBrowser().open(link.path()).press("Start");
        String cookie = Objects.requireNonNull(browser.cookies().get("rater"));
        for (int i = 0; i < cookie.length(); i += 7) {
            char other = cookie.charAt(i) == 'A' ? 'B' : 'A';
            PlainBrowser forger = new PlainBrowser();
            forger.cookies().put("rater", cookie.substring(0, i) + other + cookie.substring(i + 1));
            assertThat(forger.open("/answers").status()).as("character %d", i).isEqualTo(404);
        }
    }

    /** Planted words and the token are looked for in every table and in everything that was logged. */
    @Test
    void nothingOfAnAnswerStandsInTheDatabaseOrTheLog() {
        StringBuilder log = new StringBuilder();
        Handler handler = new Handler() {
            @Override
            public void publish(LogRecord line) {
                log.append(line.getMessage()).append('\n');
                if (line.getThrown() != null) {
                    log.append(line.getThrown()).append('\n');
                }
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        Logger root = Logger.getLogger("");
        root.addHandler(handler);
        try {
            PlainBrowser browser =
                    new PlainBrowser().open(link.path()).press("Start").open(address + "/r");
            AnsweringTest.answered(browser)
                    .press("Save and continue", Map.of("O1", "canary-word-4711", "O3.result", "canary-word-4712"));
            browser.press("Send");
            browser.post(address + "/comments", Map.of("O1", "canary-word-4713"));
            new PlainBrowser().open("/r/canary-token-4714");
        } finally {
            root.removeHandler(handler);
        }
        String found = everything() + log;

        assertThat(found).doesNotContain("canary", link.token());
        assertThat(rows("select count(*) from ballot where campaign_id = '" + running.id() + "'"))
                .containsExactly("(1)");
        assertThat(ballotText())
                .doesNotContain(
                        ana.toString(),
                        link.rater().toString(),
                        link.invitation().toString());
    }

    private String ballotText() {
        return String.join("\n", rows("select b from ballot b where campaign_id = '" + running.id() + "'"));
    }

    /** Every row of every table as text. */
    private String everything(String... except) {
        StringBuilder all = new StringBuilder();
        for (String table : rows("select table_name from information_schema.tables"
                + " where table_schema = 'public' and table_type = 'BASE TABLE' order by 1")) {
            String name = table.substring(1, table.length() - 1);
            if (!JOBS.contains(name) && !List.of(except).contains(name)) {
                all.append(name).append('\n');
                rows("select t from \"" + name + "\" t order by t::text")
                        .forEach(row -> all.append(row).append('\n'));
            }
        }
        return all.toString();
    }

    private List<String> rows(String select) {
        List<String> found = new ArrayList<>();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select row(q.*)::text from (" + select + ") q")) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
        return found;
    }
}
