package org.sightline.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.sightline.audit.Anchors;
import org.sightline.audit.Chain;
import org.sightline.audit.ChainWalk;
import org.sightline.audit.Verdict;
import org.sightline.system.EmbeddedPostgres;
import org.sightline.system.HomeDirectory;
import org.sightline.system.StartRefused;
import org.sightline.system.Texts;

/**
 * Walks the chains of the audit, of every organisation and of what belongs to none, and compares them with what was noted
 * outside of the database. It reads the configured database, or the embedded one of an installation that does not run.
 *
 * <p>Exit codes: 0 all is as it was; 1 something is not, or the database cannot be read; 2 there are arguments, and it takes
 * none.
 */
public final class VerifyAudit {
    private static final int DONE = 0;
    private static final int BROKEN = 1;
    private static final int FAULTY = 2;

    private final Texts texts = Texts.in(Locale.ENGLISH);
    private final HomeDirectory home;

    VerifyAudit(HomeDirectory home) {
        this.home = home;
    }

    public static void main(String[] args) {
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        System.exit(new VerifyAudit(Sightline.home()).run(List.of(args), out, err));
    }

    /** Runs the command and returns its exit code. */
    int run(List<String> args, PrintStream out, PrintStream err) {
        if (!args.isEmpty()) {
            boolean asked = args.contains("--help");
            (asked ? out : err).println(texts.of("verify.audit.usage"));
            return asked ? DONE : FAULTY;
        }
        try {
            if (Sightline.setting("quarkus.datasource.jdbc.url").isPresent()) {
                return configured(out);
            }
            try (EmbeddedPostgres postgres = EmbeddedPostgres.start(home.postgres(), true, err::println);
                    Connection connection = DriverManager.getConnection(
                            postgres.jdbcUrl(),
                            postgres.owner().username(),
                            postgres.owner().password())) {
                return check(connection, out);
            }
        } catch (SQLException | StartRefused e) {
            err.println(texts.of("verify.audit.broken", String.valueOf(e.getMessage())));
            return BROKEN;
        }
    }

    private int configured(PrintStream out) throws SQLException {
        try (Connection connection = DriverManager.getConnection(
                Sightline.setting("quarkus.datasource.jdbc.url").orElseThrow(),
                Sightline.setting("quarkus.datasource.username").orElse(""),
                Sightline.setting("quarkus.datasource.password").orElse(""))) {
            return check(connection, out);
        }
    }

    /** A line for each chain; those that do not hold say where. */
    int check(Connection connection, PrintStream out) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            // of all organisations: a connection that says nothing of itself is shown none
            statement.execute("set sightline.scope = 'system'");
        }
        Anchors anchors = new Anchors(
                Sightline.setting("sightline.audit.heads").map(Path::of).orElseGet(home::auditAnchors));
        boolean whole = true;
        for (Map.Entry<UUID, String> one : chains(connection).entrySet()) {
            Chain chain = new Chain(one.getKey());
            Verdict verdict = ChainWalk.check(connection, chain, anchors.of(chain));
            whole &= verdict.whole();
            out.println(line(chain.ofNone() ? texts.of("verify.audit.none") : one.getValue(), verdict));
        }
        out.println(texts.of(whole ? "verify.audit.whole" : "verify.audit.not-whole"));
        return whole ? DONE : BROKEN;
    }

    private String line(String name, Verdict verdict) {
        return switch (verdict) {
            case Verdict.Whole whole ->
                texts.of(
                        "verify.audit.chain",
                        name,
                        whole.events(),
                        whole.head().position(),
                        whole.head().hash());
            case Verdict.Broken broken ->
                texts.of(
                        "verify.audit.chain-broken",
                        name,
                        texts.of("verify.audit.fault." + broken.fault().id()),
                        broken.position(),
                        broken.event());
        };
    }

    /** Of each the name of its organisation; those of organisations that have no event yet too, for what was put in. */
    private static Map<UUID, String> chains(Connection connection) throws SQLException {
        Map<UUID, String> chains = new TreeMap<>();
        chains.put(Chain.OF_NONE.id(), "");
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select id, name from organisation")) {
            while (row.next()) {
                chains.put(row.getObject(1, UUID.class), row.getString(2));
            }
        }
        return chains;
    }
}
