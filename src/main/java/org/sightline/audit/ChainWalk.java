package org.sightline.audit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.sightline.audit.Verdict.Broken;
import org.sightline.audit.Verdict.Fault;
import org.sightline.audit.Verdict.Whole;

/**
 * Walks a chain from its oldest link to its head and computes every hash anew, without the database's help. All is read at one
 * moment, so that acts meanwhile do not look like faults.
 */
public final class ChainWalk {
    private static final int AT_ONCE = 1000;

    private static final String HEAD = "select position, hash, cut_position, cut_hash from audit_head where chain = ?";
    private static final String LINKS = """
            select l.position, l.hash, v.id, v.at, v.actor_id, v.organisation_id, v.act, v.object_id, v.detail
            from audit_link l left join audit_event v on v.id = l.event_id
            where l.chain = ? order by l.position
            """;
    private static final String LOOSE = """
            select min(v.id) from audit_event v
            where v.organisation_id is not distinct from ?
                and not exists (select from audit_link l where l.event_id = v.id and l.chain = ?)
            """;

    private final Connection connection;
    private final Chain chain;
    private final Map<Long, Link> noted;

    private ChainWalk(Connection connection, Chain chain, List<Link> noted) {
        this.connection = connection;
        this.chain = chain;
        this.noted = noted.stream().collect(Collectors.toMap(Link::position, Function.identity(), (a, b) -> b));
    }

    /** @param noted links that were written down elsewhere while the chain grew */
    public static Verdict check(Connection connection, Chain chain, List<Link> noted) throws SQLException {
        boolean automatic = connection.getAutoCommit();
        int isolation = connection.getTransactionIsolation();
        if (!automatic) {
            // within the caller's transaction, whose view is what is asked for
            return new ChainWalk(connection, chain, noted).walk();
        }
        try {
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            connection.setAutoCommit(false);
            return new ChainWalk(connection, chain, noted).walk();
        } finally {
            connection.rollback();
            connection.setAutoCommit(true);
            connection.setTransactionIsolation(isolation);
        }
    }

    private record Head(long position, byte[] hash, long cutPosition, byte[] cutHash) {}

    private Verdict walk() throws SQLException {
        Optional<Head> found = head();
        if (found.isEmpty()) {
            return links() ? new Broken(Fault.SHORTENED, 1, 0) : loose().orElseGet(this::unbegun);
        }
        Head head = found.get();
        byte[] before = head.cutHash();
        long position = head.cutPosition();
        try (PreparedStatement select = connection.prepareStatement(LINKS)) {
            select.setFetchSize(AT_ONCE);
            select.setObject(1, chain.id());
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    position++;
                    long event = row.getLong(3);
                    if (row.getLong(1) != position || event == 0) {
                        return new Broken(Fault.MISSING, position, 0);
                    }
                    byte[] hash = event(row).hash(before);
                    if (!Arrays.equals(hash, row.getBytes(2))) {
                        return new Broken(Fault.CHANGED, position, event);
                    }
                    if (!asNoted(position, hash)) {
                        return new Broken(Fault.NOT_AS_NOTED, position, event);
                    }
                    before = hash;
                }
            }
        }
        if (position != head.position() || !Arrays.equals(before, head.hash())) {
            return new Broken(Fault.SHORTENED, position + 1, 0);
        }
        long last = position;
        Optional<Long> lost = noted.keySet().stream().filter(one -> one > last).min(Long::compare);
        if (lost.isPresent()) {
            return new Broken(Fault.SHORTENED, last + 1, 0);
        }
        return loose().orElseGet(() -> new Whole(
                last - head.cutPosition(),
                Link.of(head.cutPosition(), head.cutHash()),
                Link.of(head.position(), head.hash())));
    }

    /** Whether there are any, though there is no head. */
    private boolean links() throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("select exists (select from audit_link where chain = ?)")) {
            select.setObject(1, chain.id());
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getBoolean(1);
            }
        }
    }

    private Verdict unbegun() {
        Link nothing = Link.of(0, new byte[32]);
        return noted.isEmpty() ? new Whole(0, nothing, nothing) : new Broken(Fault.SHORTENED, 1, 0);
    }

    private boolean asNoted(long position, byte[] hash) {
        Link link = noted.get(position);
        return link == null || link.hash().equals(HexFormat.of().formatHex(hash));
    }

    private ChainedEvent event(ResultSet row) throws SQLException {
        return new ChainedEvent(
                chain,
                row.getLong(1),
                row.getLong(3),
                row.getObject(4, OffsetDateTime.class).toInstant(),
                row.getObject(5, UUID.class),
                row.getObject(6, UUID.class),
                row.getString(7),
                row.getObject(8, UUID.class),
                row.getString(9));
    }

    private Optional<Head> head() throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(HEAD)) {
            select.setObject(1, chain.id());
            try (ResultSet row = select.executeQuery()) {
                return row.next()
                        ? Optional.of(new Head(row.getLong(1), row.getBytes(2), row.getLong(3), row.getBytes(4)))
                        : Optional.empty();
            }
        }
    }

    private Optional<Verdict> loose() throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(LOOSE)) {
            select.setObject(1, chain.ofNone() ? null : chain.id(), java.sql.Types.OTHER);
            select.setObject(2, chain.id());
            try (ResultSet row = select.executeQuery()) {
                row.next();
                long event = row.getLong(1);
                return event == 0 ? Optional.empty() : Optional.of(new Broken(Fault.PUT_IN, 0, event));
            }
        }
    }
}
