package org.sightline.oversight;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sightline.audit.Act;

/** The record of one organisation, for those who administer or audit it. Executives stay unnamed. */
@ApplicationScoped
class OrganisationLog {
    private static final String OVERSEEN = """
            select o.name, bool_or(m.role = 'ADMINISTRATOR') from membership m join organisation o on o.id = m.organisation_id
            where m.account_id = ? and o.id = ? and m.role in ('ADMINISTRATOR', 'AUDITOR') group by o.name
            """;
    private static final String AUDITED = """
            select o.id, o.name from membership m join organisation o on o.id = m.organisation_id
            where m.account_id = ? and m.role = 'AUDITOR' order by lower(o.name), o.id
            """;
    private static final String EXECUTIVE = """
            (x.account_id is not distinct from v.actor_id
                or not exists (select from membership m where m.account_id = v.actor_id)
                    and exists (select from executive own where own.account_id = v.actor_id))
            """;
    private static final String LOG = """
            with log as (
                select l.position, v.id, v.at, v.act, v.detail, v.actor_id, coalesce(a.name, '') as actor,
                    v.actor_id is not null and %s as executive,
                    v.object_id, coalesce(holder.name, '') as holder, c.id as campaign, coalesce(c.name, '') as name, l.hash
                from audit_link l
                    join audit_event v on v.id = l.event_id
                    left join account a on a.id = v.actor_id
                    left join account holder on holder.id = v.object_id
                    left join executive x on x.id = v.object_id
                    left join campaign c on c.id = coalesce(x.campaign_id, v.object_id)
                where l.chain = ? and l.position < ?)
            select position, id, at, act, detail, actor_id, actor, executive, object_id, holder, name, hash from log
            where (?::text is null or act = ?)
                and (?::uuid is null or campaign = ?)
                and (?::date is null or (at at time zone 'UTC')::date >= ?)
                and (?::date is null or (at at time zone 'UTC')::date <= ?)
                and case ?::text when '' then true when 'program' then actor_id is null
                    when 'executives' then executive else actor_id = ?::uuid and not executive end
            order by position desc limit ?
            """.formatted(EXECUTIVE);
    private static final String STAFF = """
            select distinct a.id, a.name, lower(a.name)
            from audit_event v join account a on a.id = v.actor_id left join executive x on x.id = v.object_id
            where v.organisation_id = ? and not %s order by 3, 1
            """.formatted(EXECUTIVE);
    private static final String CAMPAIGNS =
            "select id, name from campaign where organisation_id = ? order by closes_on desc, id";

    private final AgroalDataSource database;

    OrganisationLog(AgroalDataSource database) {
        this.database = database;
    }

    /**
     * An organisation that the one who asks oversees.
     *
     * @param administered whether as its administrator
     */
    record Overseen(UUID id, String name, boolean administered) {}

    /** Somebody or something to choose. */
    record Choice(UUID id, String name) {}

    Optional<Overseen> visibleTo(UUID account, UUID organisation) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(OVERSEEN)) {
            select.setObject(1, account);
            select.setObject(2, organisation);
            try (ResultSet row = select.executeQuery()) {
                return row.next()
                        ? Optional.of(new Overseen(organisation, row.getString(1), row.getBoolean(2)))
                        : Optional.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("who oversees " + organisation, e);
        }
    }

    /** The organisations that an account audits, by name. */
    List<Choice> auditedBy(UUID account) {
        return choices(AUDITED, account);
    }

    /** The newest first, each older than the position. */
    List<LoggedAct> of(UUID organisation, LogFilter wanted, long before, int most) {
        @Nullable
        String act = wanted.wantedAct().map(Act::name).orElse(wanted.act().isEmpty() ? null : "NONE");
        @Nullable UUID campaign = wanted.campaignId().orElse(wanted.campaign().isEmpty() ? null : new UUID(0, 0));
        @Nullable LocalDate from = wanted.firstDay().orElse(null);
        @Nullable LocalDate to = wanted.lastDay().orElse(null);
        boolean known = wanted.who().isEmpty()
                || wanted.who().equals(LogFilter.EXECUTIVES)
                || wanted.who().equals(LogFilter.PROGRAM);
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(LOG)) {
            Object[] arguments = {
                organisation,
                before,
                act,
                act,
                campaign,
                campaign,
                from,
                from,
                to,
                to,
                known ? wanted.who() : "account",
                wanted.account().map(UUID::toString).orElse(new UUID(0, 0).toString()),
                most
            };
            for (int i = 0; i < arguments.length; i++) {
                select.setObject(i + 1, arguments[i]);
            }
            List<LoggedAct> acts = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    acts.add(act(row));
                }
            }
            return List.copyOf(acts);
        } catch (SQLException e) {
            throw new IllegalStateException("the record of " + organisation, e);
        }
    }

    /** Who of its staff ever acted, by name. */
    List<Choice> staff(UUID organisation) {
        return choices(STAFF, organisation);
    }

    List<Choice> campaigns(UUID organisation) {
        return choices(CAMPAIGNS, organisation);
    }

    private List<Choice> choices(String sql, UUID of) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            select.setObject(1, of);
            List<Choice> all = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    all.add(new Choice(row.getObject(1, UUID.class), row.getString(2)));
                }
            }
            return List.copyOf(all);
        } catch (SQLException e) {
            throw new IllegalStateException("choices of " + of, e);
        }
    }

    private static LoggedAct act(ResultSet row) throws SQLException {
        @Nullable UUID actor = row.getObject(6, UUID.class);
        AuditLog.Kind kind = actor == null
                ? AuditLog.Kind.PROGRAM
                : row.getBoolean(8) ? AuditLog.Kind.EXECUTIVE : AuditLog.Kind.STAFF;
        return new LoggedAct(
                row.getLong(1),
                row.getLong(2),
                row.getObject(3, OffsetDateTime.class).toInstant(),
                Act.valueOf(row.getString(4)),
                row.getString(5),
                kind,
                actor,
                kind == AuditLog.Kind.STAFF ? row.getString(7) : "",
                row.getObject(9, UUID.class),
                row.getString(10),
                row.getString(11),
                HexFormat.of().formatHex(row.getBytes(12)));
    }
}
