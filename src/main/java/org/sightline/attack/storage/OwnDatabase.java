package org.sightline.attack.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.sightline.system.EmbeddedPostgres;
import org.sightline.system.HomeDirectory;

/**
 * A real PostgreSQL in a folder that is made for the attack and vanishes with it: started, set up and migrated as the
 * product's own, except that it does not wait for the disk; and open to a thief who is superuser and reads its files.
 */
final class OwnDatabase implements AutoCloseable {
    /** A thief reads every value as the server prints it. */
    private static final String AS_TEXT = "?binaryTransfer=false";

    private final HomeDirectory home;
    private final EmbeddedPostgres postgres;
    private final Statements application;
    private final Statements thief;
    private final Thread end = new Thread(this::end, "attack-end");

    private OwnDatabase(HomeDirectory home, EmbeddedPostgres postgres) throws SQLException, IOException {
        this.home = home;
        this.postgres = postgres;
        this.application = new Statements(DriverManager.getConnection(
                postgres.jdbcUrl(),
                postgres.owner().username(),
                postgres.owner().password()));
        this.thief = new Statements(DriverManager.getConnection(
                postgres.jdbcUrl() + AS_TEXT,
                "postgres",
                Files.readString(home.postgres().resolve("administrator.password"))
                        .strip()));
        prepare();
        Runtime.getRuntime().addShutdownHook(end);
    }

    static OwnDatabase start() {
        try {
            HomeDirectory home = HomeDirectory.at(Files.createTempDirectory("sightline-attack"));
            EmbeddedPostgres postgres = EmbeddedPostgres.start(home.postgres(), false, _ -> {});
            try {
                return migrated(home, postgres);
            } catch (SQLException | IOException | RuntimeException e) {
                postgres.close();
                delete(home.root());
                throw e;
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The database of the attack could not be started", e);
        } catch (SQLException e) {
            throw new IllegalStateException("The database of the attack could not be opened", e);
        }
    }

    private static OwnDatabase migrated(HomeDirectory home, EmbeddedPostgres postgres)
            throws SQLException, IOException {
        Flyway.configure()
                .dataSource(
                        postgres.jdbcUrl(),
                        postgres.owner().username(),
                        postgres.owner().password())
                .load()
                .migrate();
        return new OwnDatabase(home, postgres);
    }

    /** The folder of its keys. */
    HomeDirectory home() {
        return home;
    }

    /** As the application is connected. */
    Statements application() {
        return application;
    }

    /** As its superuser is. */
    Statements thief() {
        return thief;
    }

    /** The files of the server: data directory and log. */
    Path files() {
        return home.postgres();
    }

    /** Nothing may vanish before it could be stolen, and nothing be held back from the files. */
    private void prepare() {
        thief.run("alter system set autovacuum = off");
        thief.run("alter system set checkpoint_timeout = '1d'");
        thief.run("alter system set wal_keep_size = '256MB'");
        thief.read("select pg_reload_conf()", row -> row.getBoolean(1));
        thief.run("set synchronous_commit = on");
    }

    /** The server says as much about its errors as one that nobody has set up. */
    void talkative() {
        thief.run("set log_error_verbosity = 'default'");
        thief.run("set log_min_error_statement = 'error'");
    }

    /** All tables of campaigns that hold anything. */
    List<String> tables() {
        return thief.read(
                "select format('%I.%I', n.nspname, c.relname) from pg_class c join pg_namespace n on n.oid = c.relnamespace"
                        + " where c.relkind = 'r' and n.nspname in ('public', 'weak')"
                        + " and c.relname <> 'flyway_schema_history' and pg_relation_size(c.oid) > 0",
                row -> row.getString(1));
    }

    /** For the next campaign: new files for every table that holds anything. */
    void empty() {
        List<String> tables = tables();
        if (!tables.isEmpty()) {
            // what is written once refuses this to everybody else
            thief.run("set session_replication_role = replica");
            thief.run("truncate " + String.join(", ", tables) + " cascade");
            thief.run("set session_replication_role = origin");
        }
    }

    @Override
    public void close() {
        Runtime.getRuntime().removeShutdownHook(end);
        end();
    }

    private void end() {
        try {
            application.connection().close();
            thief.connection().close();
            postgres.close();
            delete(home.root());
        } catch (SQLException e) {
            throw new IllegalStateException("The database of the attack did not close", e);
        } catch (IOException e) {
            throw new UncheckedIOException("The folder of the attack could not be removed", e);
        }
    }

    private static void delete(Path root) throws IOException {
        try (Stream<Path> paths = Files.walk(root)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
