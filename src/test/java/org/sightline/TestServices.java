package org.sightline;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sightline.system.EmbeddedPostgres;
import org.sightline.system.EmbeddedPostgres.Login;

/**
 * What every Quarkus test runs against: a real PostgreSQL in {@code target}, emptied at the start, and a real mail
 * server, both on free ports; one of each for every process that runs tests. TEST_JDBC_URL, TEST_JDBC_USERNAME and
 * TEST_JDBC_PASSWORD name another database, for one process only (-Dforks=1).
 */
public final class TestServices implements QuarkusTestResourceLifecycleManager {
    static final Path FOLDER = Path.of("target/test-postgres-" + System.getProperty("fork", "1"));

    private @Nullable EmbeddedPostgres postgres;

    @Override
    public Map<String, String> start() {
        int smtpPort = Mailbox.start();
        Database database = database();
        empty(database);
        return Map.of(
                "quarkus.datasource.jdbc.url", database.url,
                "quarkus.datasource.username", database.application.username(),
                "quarkus.datasource.password", database.application.password(),
                "quarkus.flyway.username", database.owner.username(),
                "quarkus.flyway.password", database.owner.password(),
                "quarkus.mailer.host", "127.0.0.1",
                "quarkus.mailer.port", Integer.toString(smtpPort));
    }

    @Override
    public void stop() {
        Mailbox.stop();
        if (postgres != null) {
            postgres.close();
        }
    }

    private Database database() {
        String external = System.getenv("TEST_JDBC_URL");
        if (external != null) {
            Login login = new Login(
                    System.getenv().getOrDefault("TEST_JDBC_USERNAME", ""),
                    System.getenv().getOrDefault("TEST_JDBC_PASSWORD", ""));
            return new Database(external, login, login);
        }
        postgres = EmbeddedPostgres.start(FOLDER, false, step -> {});
        return new Database(postgres.jdbcUrl(), postgres.owner(), postgres.application());
    }

    private static void empty(Database database) {
        try (Connection connection = DriverManager.getConnection(
                        database.url, database.owner.username(), database.owner.password());
                Statement statement = connection.createStatement()) {
            statement.execute("drop schema public cascade");
            statement.execute("create schema public");
        } catch (SQLException e) {
            throw new IllegalStateException("the test database could not be emptied", e);
        }
    }

    private record Database(String url, Login owner, Login application) {}
}
