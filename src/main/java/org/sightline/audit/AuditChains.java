package org.sightline.audit;

import io.agroal.api.AgroalDataSource;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.sightline.system.Sql;

/** The chains of events: whether they hold, how far each goes, and where an old end was cut off. */
@ApplicationScoped
public class AuditChains {
    private final AgroalDataSource database;
    private final Anchors anchors;
    private final Clock clock;

    AuditChains(AgroalDataSource database, Anchors anchors, Clock clock) {
        this.database = database;
        this.anchors = anchors;
        this.clock = clock;
    }

    /** Walks the chain, and compares it with what was noted outside of the database. */
    public Verdict check(Chain chain) {
        try (Connection connection = database.getConnection()) {
            return ChainWalk.check(connection, chain, anchors.of(chain));
        } catch (SQLException e) {
            throw new IllegalStateException("the chain " + chain.id(), e);
        }
    }

    /** The last link; position 0 before there is any. */
    public Link head(Chain chain) {
        return heads().getOrDefault(chain, Link.of(0, new byte[32]));
    }

    /** The last link that went with the old end; position 0 if none did. */
    public Link cutOff(Chain chain) {
        return ends("select chain, cut_position, cut_hash from audit_head")
                .getOrDefault(chain, Link.of(0, new byte[32]));
    }

    /** Where in the chain a hash stands that was noted earlier; empty if nowhere. */
    public Optional<Long> find(Chain chain, String hash) {
        String digits = hash.strip().toLowerCase(Locale.ROOT);
        if (!digits.matches("[0-9a-f]{64}")) {
            return Optional.empty();
        }
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement("""
                        select position from audit_link where chain = ? and hash = ?
                        union all select cut_position from audit_head where chain = ? and cut_hash = ? and cut_position > 0
                        """)) {
            byte[] bytes = HexFormat.of().parseHex(digits);
            select.setObject(1, chain.id());
            select.setBytes(2, bytes);
            select.setObject(3, chain.id());
            select.setBytes(4, bytes);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(row.getLong(1)) : Optional.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("a link of chain " + chain.id(), e);
        }
    }

    /** How many of the oldest links lie before that moment, without a later one among them. */
    public long older(Chain chain, Instant than) {
        return number("""
                select coalesce((select min(l.position) - 1 from audit_link l join audit_event v on v.id = l.event_id
                        where l.chain = ? and v.at >= ?), max(h.position), 0) - coalesce(max(h.cut_position), 0)
                from audit_head h where h.chain = ?""", chain.id(), than.atOffset(ZoneOffset.UTC), chain.id());
    }

    /**
     * Cuts that many of the oldest links off, in the caller's transaction; the hash of the last one stays, so that what
     * follows can still be checked.
     */
    public long cut(Chain chain, long links) {
        long cut = number("""
                with head as (select position, cut_position from audit_head where chain = ? for update),
                    last as (select l.position, l.hash from audit_link l, head h
                        where l.chain = ? and l.position = h.cut_position + ?)
                update audit_head set cut_position = last.position, cut_hash = last.hash from last
                where chain = ? returning cut_position""", chain.id(), chain.id(), links, chain.id());
        Long[] events = gone(chain, cut);
        int gone = run("delete from audit_event where id = any (?)", (Object) events);
        return gone;
    }

    @Scheduled(
            every = "${sightline.audit.every:1h}",
            delayed = "30s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void noteHeads() {
        anchors.note(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC), heads());
    }

    private Map<Chain, Link> heads() {
        return ends("select chain, position, hash from audit_head");
    }

    private Map<Chain, Link> ends(String sql) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(sql);
                ResultSet row = select.executeQuery()) {
            Map<Chain, Link> heads = new HashMap<>();
            while (row.next()) {
                heads.put(new Chain(row.getObject(1, UUID.class)), Link.of(row.getLong(2), row.getBytes(3)));
            }
            return Map.copyOf(heads);
        } catch (SQLException e) {
            throw new IllegalStateException("the heads of the chains", e);
        }
    }

    private Long[] gone(Chain chain, long cut) {
        try (Connection connection = database.getConnection();
                PreparedStatement delete = connection.prepareStatement(
                        "delete from audit_link where chain = ? and position <= ? returning event_id")) {
            delete.setObject(1, chain.id());
            delete.setLong(2, cut);
            List<Long> events = new ArrayList<>();
            try (ResultSet row = delete.executeQuery()) {
                while (row.next()) {
                    events.add(row.getLong(1));
                }
            }
            return events.toArray(Long[]::new);
        } catch (SQLException e) {
            throw new IllegalStateException("the old end of a chain", e);
        }
    }

    private long number(String sql, Object... arguments) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < arguments.length; i++) {
                statement.setObject(i + 1, arguments[i]);
            }
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? row.getLong(1) : 0;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("a chain of events", e);
        }
    }

    private int run(String sql, Object... arguments) {
        return Sql.run(database, "a chain of events could not be cut", sql, arguments);
    }
}
