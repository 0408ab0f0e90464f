package org.sightline;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What stands in the folder of an application that is started and killed: its database, keys and mails. */
final class KilledHome {
    /** Whoever holds the other side of this lock stops the application at the planted place. */
    private static final int PLACE = 4711;

    private final Path folder;

    KilledHome(Path folder) {
        this.folder = folder.resolve("data");
    }

    Path key(UUID campaign) {
        return folder.resolve("keys/campaigns/" + campaign + ".key");
    }

    /** Works whether or not the application runs, as long as its database does. */
    Connection connect() throws SQLException, IOException {
        String port = Files.readAllLines(folder.resolve("postgres/data/postmaster.pid"))
                .get(3)
                .strip();
        String password =
                Files.readString(folder.resolve("postgres/owner.password")).strip();
        return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port + "/sightline", "sightline", password);
    }

    void run(String sql, Object... values) throws SQLException, IOException {
        try (Connection connection = connect();
                var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.execute();
        }
    }

    List<String> column(String query) {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            List<String> values = new ArrayList<>();
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        } catch (SQLException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    String value(String query) {
        return column(query).getFirst();
    }

    /** From now on the application waits before it does this, for as long as the lock is held. */
    void stopBefore(String act, String table) throws SQLException, IOException {
        run("create or replace function stop_here() returns trigger language plpgsql as $$ begin"
                + " perform pg_advisory_xact_lock_shared(" + PLACE + "); return null; end $$");
        run("create trigger stop_here before " + act + " on " + table
                + " for each statement execute function stop_here()");
    }

    void neverStopBefore(String table) throws SQLException, IOException {
        run("drop trigger stop_here on " + table);
    }

    Connection hold() throws SQLException, IOException {
        Connection connection = connect();
        try (Statement statement = connection.createStatement()) {
            statement.execute("select pg_advisory_lock(" + PLACE + ")");
        }
        return connection;
    }

    boolean someoneWaits() {
        return value("select count(*) > 0 from pg_locks where locktype = 'advisory' and objid = " + PLACE
                        + " and not granted")
                .equals("t");
    }

    /** Nobody but this test is connected any more. */
    boolean alone() {
        return value(
                        "select count(*) = 0 from pg_stat_activity where usename = 'sightline_app' and pid <> pg_backend_pid()")
                .equals("t");
    }

    /** The path of the newest mailed link of this kind to the address. */
    Optional<String> link(String address, String kind) {
        Pattern link = Pattern.compile("https?://[^/\\s]+(/" + kind + "/[A-Za-z0-9_-]+)");
        try (Stream<Path> mails = Files.list(folder.resolve("mail"))) {
            return mails.filter(file -> file.toString().endsWith(".eml"))
                    .sorted((a, b) ->
                            Long.compare(a.toFile().lastModified(), b.toFile().lastModified()))
                    .map(KilledHome::read)
                    .filter(mail -> mail.contains(address))
                    .flatMap(mail -> link.matcher(mail).results().map(found -> found.group(1)))
                    .reduce((earlier, later) -> later);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            MimeMessage mail = new MimeMessage((Session) null, in);
            return mail.getAllRecipients()[0] + "\n" + text(mail.getContent());
        } catch (IOException | MessagingException e) {
            throw new IllegalStateException(file.toString(), e);
        }
    }

    private static String text(Object content) throws MessagingException, IOException {
        if (content instanceof jakarta.mail.Multipart parts) {
            return text(parts.getBodyPart(0).getContent());
        }
        return content.toString();
    }
}
