package org.sightline;

import io.agroal.api.AgroalDataSource;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Stream;

/**
 * Looks for planted words like somebody who holds everything: every row of every table, every byte of the database's
 * folder with its log of writes, everything that was logged, every mail.
 */
final class WalkTraces implements AutoCloseable {
    private static final Path FOLDER = TestServices.FOLDER;

    private final AgroalDataSource database;
    private final StringBuffer log = new StringBuffer();
    private final Handler handler = new Handler() {
        @Override
        public void publish(LogRecord line) {
            if (line.getLoggerName() != null && line.getLoggerName().startsWith("com.icegreen")) {
                // the mail server of the tests, not ours
                return;
            }
            log.append(line.getLoggerName()).append(' ').append(line.getMessage());
            log.append(' ').append(Arrays.toString(line.getParameters())).append('\n');
            if (line.getThrown() != null) {
                log.append(line.getThrown()).append('\n');
            }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    WalkTraces(AgroalDataSource database) {
        this.database = database;
        Logger.getLogger("").addHandler(handler);
    }

    String log() {
        return log.toString();
    }

    /** Every table with all its rows as text, bytes in hexadecimal. */
    Map<String, String> tables() throws SQLException {
        Map<String, String> tables = new LinkedHashMap<>();
        for (String table : column("select table_name from information_schema.tables where table_schema = 'public'"
                + " and table_type = 'BASE TABLE' order by 1")) {
            tables.put(table, String.join("\n", column("select t::text from " + table + " t")));
        }
        return tables;
    }

    /** The tables in which any of these stands, as text or as the bytes of the text. */
    Set<String> tablesWith(Set<String> words) throws SQLException {
        Set<String> found = new TreeSet<>();
        tables().forEach((table, rows) -> {
            String lower = rows.toLowerCase(Locale.ROOT);
            for (String word : words) {
                String hex = HexFormat.of().formatHex(word.getBytes(StandardCharsets.UTF_8));
                if (rows.contains(word) || lower.contains(hex)) {
                    found.add(table);
                }
            }
        });
        return found;
    }

    /**
     * The files of the database's folder in which any of these stands, once everything that waits in memory is written.
     * Files of a table carry the table's name, its log of writes that of the folder.
     */
    Set<String> filesWith(Set<String> words) throws SQLException, IOException {
        checkpoint();
        Map<String, String> names = fileNames();
        List<byte[]> searched = new ArrayList<>();
        words.forEach(word -> searched.add(word.getBytes(StandardCharsets.UTF_8)));
        Set<String> found = new TreeSet<>();
        try (Stream<Path> files = Files.walk(FOLDER)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String path = FOLDER.relativize(file).toString();
                if (!path.startsWith("programs") && containsAny(Files.readAllBytes(file), searched)) {
                    String relation = path.replaceFirst("^data/", "").replaceFirst("(\\.\\d+|_fsm|_vm)$", "");
                    found.add(names.getOrDefault(relation, relation.replaceFirst("^pg_wal/.*", "pg_wal")));
                }
            }
        }
        return found;
    }

    /** A token as it is mailed, and the bytes that it stands for. */
    static Set<String> forms(Set<String> tokens) {
        Set<String> forms = new TreeSet<>(tokens);
        tokens.forEach(token ->
                forms.add(HexFormat.of().formatHex(Base64.getUrlDecoder().decode(token))));
        return forms;
    }

    List<String> column(String query) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            List<String> values = new ArrayList<>();
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        }
    }

    String value(String query) throws SQLException {
        return column(query).getFirst();
    }

    private Map<String, String> fileNames() throws SQLException {
        Map<String, String> names = new LinkedHashMap<>();
        for (String line : column("select pg_relation_filepath(c.oid) || ' ' || coalesce(o.relname, c.relname)"
                + " from pg_class c left join pg_class o on o.reltoastrelid = c.oid"
                + " where c.relkind in ('r', 't') and pg_relation_filepath(c.oid) is not null")) {
            String[] parts = line.split(" ", 2);
            names.put(parts[0], parts[1]);
        }
        return names;
    }

    private void checkpoint() throws SQLException, IOException {
        String url = value("select inet_server_port()");
        String password =
                Files.readString(FOLDER.resolve("administrator.password")).strip();
        try (Connection connection = DriverManager.getConnection(
                        "jdbc:postgresql://127.0.0.1:" + url + "/postgres", "postgres", password);
                Statement statement = connection.createStatement()) {
            statement.execute("checkpoint");
        }
    }

    private static boolean containsAny(byte[] content, List<byte[]> words) {
        // one byte of the text is one character: searching a string is searching the bytes
        String text = new String(content, StandardCharsets.ISO_8859_1);
        return words.stream().anyMatch(word -> text.contains(new String(word, StandardCharsets.ISO_8859_1)));
    }

    @Override
    public void close() {
        Logger.getLogger("").removeHandler(handler);
    }
}
