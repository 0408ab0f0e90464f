package org.sightline.oversight;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sightline.audit.Act;

/** What the audit trail says of the organisations that an account audits; the newest first. */
@ApplicationScoped
class AuditLog {
    /**
     * Executives act too, when they read their report, and stay unnamed here. A sign-in belongs to no organisation; it is
     * listed if everything that its account may do lies in organisations that the auditor audits, so that no other
     * organisation's affairs show.
     */
    private static final String LOG = """
            with audited as (select organisation_id as id from membership where role = 'AUDITOR' and account_id = ?)
            select v.id, v.at, v.act, concat_ws(', ', nullif(v.detail, ''), holder.name), a.name, v.actor_id is null,
                x.account_id is not distinct from v.actor_id
                    or not exists (select from membership m where m.account_id = v.actor_id)
                        and exists (select from executive own where own.account_id = v.actor_id),
                coalesce(c.name, ''), coalesce(o.name, '')
            from audit_event v
                left join account a on a.id = v.actor_id
                left join account holder on holder.id = v.object_id
                left join organisation o on o.id = v.organisation_id
                left join executive x on x.id = v.object_id
                left join campaign c on c.id = coalesce(x.campaign_id, v.object_id)
            where (v.organisation_id in (select id from audited)
                    or v.organisation_id is null
                        and exists (select from membership m where m.account_id = v.actor_id)
                        and not exists (select from membership m where m.account_id = v.actor_id
                            and m.organisation_id not in (select id from audited)))
                and (?::text is null or v.act = ?)
                and (?::uuid is null or c.id = ?)
                and v.id < ?
            order by v.id desc limit ?
            """;

    private final AgroalDataSource database;

    AuditLog(AgroalDataSource database) {
        this.database = database;
    }

    /** Who did it, as far as the auditor is told. */
    enum Kind {
        STAFF,
        EXECUTIVE,
        PROGRAM
    }

    /**
     * One act.
     *
     * @param detail a few words, and whose role it was about
     * @param actor the name of a member of staff; empty for anybody else
     * @param campaign in which it was done, empty if in none
     */
    record Entry(
            long id,
            Instant at,
            Act act,
            String detail,
            Kind kind,
            String actor,
            String campaign,
            String organisation) {}

    /**
     * Which acts are wanted.
     *
     * @param act of this kind only
     * @param campaign in this one only
     * @param before older than the entry of this id
     */
    record Wanted(@Nullable Act act, @Nullable UUID campaign, long before) {}

    List<Entry> of(UUID auditor, Wanted wanted, int most) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(LOG)) {
            String act = wanted.act() == null ? null : wanted.act().name();
            select.setObject(1, auditor);
            select.setString(2, act);
            select.setString(3, act);
            select.setObject(4, wanted.campaign());
            select.setObject(5, wanted.campaign());
            select.setLong(6, wanted.before());
            select.setInt(7, most);
            List<Entry> entries = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    entries.add(entry(row));
                }
            }
            return List.copyOf(entries);
        } catch (SQLException e) {
            throw new IllegalStateException("the audit log", e);
        }
    }

    private static Entry entry(ResultSet row) throws SQLException {
        Kind kind = row.getBoolean(6) ? Kind.PROGRAM : row.getBoolean(7) ? Kind.EXECUTIVE : Kind.STAFF;
        return new Entry(
                row.getLong(1),
                row.getTimestamp(2).toInstant(),
                Act.valueOf(row.getString(3)),
                row.getString(4),
                kind,
                kind == Kind.STAFF ? row.getString(5) : "",
                row.getString(8),
                row.getString(9));
    }
}
