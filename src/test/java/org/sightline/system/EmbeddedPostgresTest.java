package org.sightline.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("slow")
class EmbeddedPostgresTest {
    private static final Path FOLDER = Path.of("target/embedded-postgres-test");

    private final List<String> progress = new ArrayList<>();

    @AfterEach
    void stopWhatIsLeft() throws IOException {
        Path pid = FOLDER.resolve("data/postmaster.pid");
        if (Files.exists(pid)) {
            EmbeddedPostgres.start(FOLDER, false, step -> {}).close();
        }
    }

    @Test
    void keepsDataFromOneStartToTheNext() throws Exception {
        try (EmbeddedPostgres postgres = start()) {
            run(postgres, "create table if not exists kept(n int)");
            run(postgres, "insert into kept values (7)");
        }
        try (EmbeddedPostgres postgres = start()) {
            assertThat(ask(postgres, "select max(n) from kept")).isEqualTo("7");
        }
    }

    @Test
    void refusesASecondStartOnTheSameFolder() {
        EmbeddedPostgres first = start();
        try (first) {
            assertThatThrownBy(this::start)
                    .isInstanceOf(StartRefused.class)
                    .hasMessageContaining("already uses the folder")
                    .hasMessageContaining("SIGHTLINE_HOME");
        }
    }

    @Test
    void startsAgainWhenTheProcessNumberOfADeadServerBelongsToAnotherProcess() throws Exception {
        start().close();
        Files.writeString(
                FOLDER.resolve("data/postmaster.pid"),
                ProcessHandle.current().pid() + "\n" + FOLDER.resolve("data") + "\n0\n5432\n\n127.0.0.1\n");
        try (EmbeddedPostgres postgres = start()) {
            assertThat(ask(postgres, "select 1")).isEqualTo("1");
        }
        assertThat(progress).doesNotContain("Taking over the running database ...");
    }

    @Test
    void givesTheApplicationAnOrdinaryRoleBehindAPassword() throws Exception {
        try (EmbeddedPostgres postgres = start()) {
            assertThat(ask(postgres, "select rolsuper or rolcreaterole from pg_roles where rolname = current_user"))
                    .isEqualTo("f");
            assertThatThrownBy(() -> DriverManager.getConnection(
                            postgres.jdbcUrl(), postgres.owner().username(), "wrong"))
                    .isInstanceOf(SQLException.class);
            assertThat(ask(postgres, "show listen_addresses")).isEqualTo("127.0.0.1");
        }
    }

    @Test
    void keepsPasswordsToTheOwner() throws Exception {
        start().close();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(FOLDER)))
                .isEqualTo("rwx------");
        for (String name : List.of("administrator.password", "owner.password", "application.password")) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(FOLDER.resolve(name))))
                    .as(name)
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void meetsTheSettingsThatTheApplicationDemands() throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(FOLDER, true, progress::add)) {
            assertThat(DatabaseSettings.faults(settings(postgres), true)).isEmpty();
            assertThat(ask(postgres, "show data_checksums")).isEqualTo("on");
            assertThat(ask(postgres, "show server_version")).startsWith(PostgresPrograms.VERSION);
        }
    }

    @Test
    void writesNoValueIntoItsLog() throws Exception {
        try (EmbeddedPostgres postgres = start()) {
            run(postgres, "create table if not exists spoken(word text unique)");
            run(postgres, "delete from spoken");
            run(postgres, "insert into spoken values ('canary-4711')");
            assertThatThrownBy(() -> run(postgres, "insert into spoken values ('canary-4711')"))
                    .hasMessageContaining("duplicate key");
        }
        assertThat(Files.readString(FOLDER.resolve("server.log")))
                .contains("duplicate key")
                .doesNotContain("canary-4711");
    }

    private EmbeddedPostgres start() {
        return EmbeddedPostgres.start(FOLDER, false, progress::add);
    }

    private static void run(EmbeddedPostgres postgres, String sql) throws SQLException {
        try (Connection connection = connect(postgres);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String ask(EmbeddedPostgres postgres, String sql) throws SQLException {
        try (Connection connection = connect(postgres);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static Map<String, String> settings(EmbeddedPostgres postgres) throws SQLException {
        try (Connection connection = connect(postgres);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select name, setting from pg_settings")) {
            Map<String, String> settings = new HashMap<>();
            while (rows.next()) {
                settings.put(rows.getString(1), rows.getString(2));
            }
            return settings;
        }
    }

    private static Connection connect(EmbeddedPostgres postgres) throws SQLException {
        return DriverManager.getConnection(
                postgres.jdbcUrl(),
                postgres.owner().username(),
                postgres.owner().password());
    }
}
