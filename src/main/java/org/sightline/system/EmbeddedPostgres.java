package org.sightline.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Base64;
import java.util.EnumSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Properties;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.postgresql.Driver;

/**
 * A real PostgreSQL server that lives and ends with the application, for evaluation, small practices and tests. It
 * listens on the loopback address and a free port only, and keeps its files, programs and passwords in one folder.
 *
 * <p>The folder is locked while in use. A server left over by a killed application is taken over; one that was killed
 * too recovers when it is started again.
 */
public final class EmbeddedPostgres implements AutoCloseable {
    static final String ADMINISTRATOR = "postgres";
    /** The database, and the role that owns all in it. */
    private static final String NAME = "sightline";

    private static final String APPLICATION = "sightline_app";

    /** What the application's role may do with what is there and with what the owner will make. */
    private static final List<String> GRANTS = List.of(
            "grant usage on schema public to " + APPLICATION,
            "grant select, insert, update, delete on all tables in schema public to " + APPLICATION,
            "alter default privileges for role " + NAME + " grant usage on schemas to " + APPLICATION,
            "alter default privileges for role " + NAME + " grant select, insert, update, delete on tables to "
                    + APPLICATION);

    private final PostgresServer server;
    private final FileChannel lock;
    private final int port;
    private final Login owner;
    private final Login application;

    private EmbeddedPostgres(PostgresServer server, FileChannel lock, int port, Login owner, Login application) {
        this.server = server;
        this.lock = lock;
        this.port = port;
        this.owner = owner;
        this.application = application;
    }

    /** A role and its password. */
    public record Login(String username, String password) {}

    /**
     * Starts the server of a folder, creating it the first time.
     *
     * @param durable false only for tests: faster, and the data may not survive a crash of the machine
     * @param progress told in a sentence before each step that takes a person's time
     * @throws StartRefused when the folder is in use or cannot be served
     */
    public static EmbeddedPostgres start(Path folder, boolean durable, Consumer<String> progress) {
        try {
            return startLocked(
                    HomeDirectory.privateFolder(folder.toAbsolutePath().normalize()), durable, progress);
        } catch (IOException e) {
            throw new UncheckedIOException("The embedded database in " + folder + " could not be started", e);
        } catch (SQLException e) {
            throw new IllegalStateException("The embedded database in " + folder + " could not be prepared", e);
        }
    }

    private static EmbeddedPostgres startLocked(Path folder, boolean durable, Consumer<String> progress)
            throws IOException, SQLException {
        FileChannel lock = lock(folder);
        try {
            Unprivileged unprivileged = Unprivileged.here();
            if (!PostgresPrograms.unpackedBefore(folder)) {
                progress.accept("Preparing the database (first start only, a few seconds) ...");
            }
            PostgresPrograms programs = PostgresPrograms.unpackedIn(folder);
            PostgresServer server = new PostgresServer(folder, programs, unprivileged, durable);
            String administrators = secret(folder.resolve("administrator.password"));
            Login owner = new Login(NAME, secret(folder.resolve("owner.password")));
            Login application = new Login(APPLICATION, secret(folder.resolve("application.password")));
            if (!server.exists()) {
                server.create(folder.resolve("administrator.password"));
            }
            OptionalInt running = server.runningPort();
            progress.accept(running.isPresent() ? "Taking over the running database ..." : "Starting the database ...");
            int port = running.isPresent() ? running.getAsInt() : server.start();
            prepare(port, administrators, owner, application);
            return new EmbeddedPostgres(server, lock, port, owner, application);
        } catch (IOException | SQLException | RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    public String jdbcUrl() {
        return url(port, NAME);
    }

    /** Makes the tables and may change them. Its connections work for the system, see {@code R__second_wall.sql}. */
    public Login owner() {
        return owner;
    }

    /** Reads and writes rows, no more, and is bound by the policies of the tables. */
    public Login application() {
        return application;
    }

    /** Stops the server as after a day's work; nothing is recovered at the next start. */
    @Override
    public void close() {
        try {
            server.stop();
            lock.close();
        } catch (IOException e) {
            throw new UncheckedIOException("The embedded database did not stop", e);
        }
    }

    private static FileChannel lock(Path folder) throws IOException {
        FileChannel channel =
                FileChannel.open(folder.resolve("in-use.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (tryLock(channel) == null) {
            channel.close();
            throw new StartRefused("Another Sightline already uses the folder " + folder
                    + ". Stop it first, or start this one with another SIGHTLINE_HOME.");
        }
        return channel;
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException heldByThisProcess) {
            return null;
        }
    }

    private static String secret(Path file) throws IOException {
        if (!Files.exists(file)) {
            byte[] random = new byte[32];
            new SecureRandom().nextBytes(random);
            Path half = file.resolveSibling(file.getFileName() + ".tmp");
            Files.deleteIfExists(half);
            try (FileChannel channel = FileChannel.open(
                    half,
                    EnumSet.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))) {
                channel.write(
                        ByteBuffer.wrap(Base64.getUrlEncoder().withoutPadding().encode(random)));
                channel.force(true);
            }
            Files.move(half, file);
        }
        return Files.readString(file).strip();
    }

    /** Two ordinary roles: one owns the database, the other does the application's daily work in it. */
    private static void prepare(int port, String administrators, Login owner, Login application) throws SQLException {
        try (Connection connection = connect(url(port, "postgres"), ADMINISTRATOR, administrators);
                Statement statement = connection.createStatement()) {
            admit(statement, owner);
            admit(statement, application);
            statement.execute("alter role " + NAME + " set sightline.scope = 'system'");
            if (!exists(statement, "select 1 from pg_database where datname = '" + NAME + "'")) {
                statement.execute("create database " + NAME + " owner " + NAME);
            }
        }
        try (Connection connection = connect(url(port, NAME), ADMINISTRATOR, administrators);
                Statement statement = connection.createStatement()) {
            for (String grant : GRANTS) {
                statement.execute(grant);
            }
        }
    }

    private static void admit(Statement statement, Login login) throws SQLException {
        if (!exists(statement, "select 1 from pg_roles where rolname = '" + login.username() + "'")) {
            statement.execute("create role " + login.username() + " login");
        }
        statement.execute("alter role " + login.username() + " password '" + login.password() + "'");
    }

    private static boolean exists(Statement statement, String query) throws SQLException {
        try (ResultSet rows = statement.executeQuery(query)) {
            return rows.next();
        }
    }

    private static Connection connect(String url, String user, String password) throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", user);
        properties.setProperty("password", password);
        Connection connection = new Driver().connect(url, properties);
        if (connection == null) {
            throw new SQLException("the driver does not know " + url);
        }
        return connection;
    }

    private static String url(int port, String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }
}
