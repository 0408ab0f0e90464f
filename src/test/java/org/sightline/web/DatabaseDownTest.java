package org.sightline.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;
import org.sightline.Browser;
import org.sightline.Browser.Page;
import org.sightline.account.Logins;
import org.sightline.account.Role;

/** While the database does not answer: a clear page, readiness red, nobody signed out, and recovery by itself. */
@QuarkusTest
class DatabaseDownTest {
    @Inject
    Logins logins;

    @Test
    void saysSoAndRecovers() throws SQLException {
        String url = setting("quarkus.datasource.jdbc.url");
        String name = url.replaceAll(".*/([^/?]+)(\\?.*)?$", "$1");
        String server = url.replace("/" + name, "/postgres");
        Browser browser =
                logins.browser(logins.account("down@example.com", logins.organisation("Down"), Role.ADMINISTRATOR));
        Browser visitor = new Browser();
        Page form = visitor.open("/sign-in");
        try (Connection elsewhere = as("flyway", server);
                Connection pool = as("datasource", server);
                Statement statement = elsewhere.createStatement();
                Statement end = pool.createStatement()) {
            statement.execute("alter database \"" + name + "\" allow_connections false");
            // a role may end its own connections only
            end.execute(
                    "select pg_terminate_backend(pid) from pg_stat_activity where usename = current_user and datname = '"
                            + name + "'");
            try {
                assertThat(browser.ask("/q/health/ready").statusCode()).isEqualTo(503);
                var page = browser.ask("/sign-in");
                assertThat(page.statusCode())
                        .as("a page that needs no database")
                        .isIn(200, 503);
                var start = browser.ask("/");
                assertThat(start.statusCode()).isEqualTo(503);
                assertThat(start.body()).contains("We cannot save anything right now");
                var sent = visitor.submitOnce(form, "/sign-in", Map.of("email", "down@example.com"));
                assertThat(sent.statusCode()).isEqualTo(503);
            } finally {
                statement.execute("alter database \"" + name + "\" allow_connections true");
            }
        }
        assertThat(recovered(browser)).isTrue();
        assertThat(browser.open("/").status()).isNotEqualTo(503);
    }

    private static Connection as(String login, String server) throws SQLException {
        return DriverManager.getConnection(
                server, setting("quarkus." + login + ".username"), setting("quarkus." + login + ".password"));
    }

    private static String setting(String name) {
        return ConfigProvider.getConfig().getOptionalValue(name, String.class).orElse("");
    }

    /** Each connection that was lost may fail once more. */
    private static boolean recovered(Browser browser) {
        for (int i = 0; i < 20; i++) {
            if (browser.ask("/q/health/ready").statusCode() == 200
                    && browser.ask("/").statusCode() != 503) {
                return true;
            }
        }
        return false;
    }
}
