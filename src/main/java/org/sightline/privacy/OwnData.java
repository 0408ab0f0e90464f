package org.sightline.privacy;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sightline.audit.Act;
import org.sightline.system.Sql;

/** What is stored of an account by itself: who it is, what it may do, where it is signed in, what it did. */
@ApplicationScoped
class OwnData {
    private final AgroalDataSource database;

    OwnData(AgroalDataSource database) {
        this.database = database;
    }

    /** Of one account; its holder alone sees it. */
    record Held(
            String name,
            String email,
            String language,
            List<Role> roles,
            List<Passkey> passkeys,
            List<Session> sessions,
            List<Done> acts) {}

    /** A role in an organisation. */
    record Role(String organisation, String role) {
        /** Ends the key of its words. */
        public String id() {
            return role.toLowerCase(Locale.ROOT);
        }
    }

    /** A device that signs in; {@code used} is null if it never did. */
    record Passkey(String name, LocalDate added, @Nullable LocalDate used) {}

    /** A browser in which the account is signed in. */
    record Session(LocalDate since, LocalDate used) {}

    /** Something that was done. */
    record Done(Instant at, Act act, String detail) {}

    /** Somebody to ask. */
    record Contact(String name, String email) {}

    Held of(UUID account) {
        try (Connection connection = database.getConnection()) {
            Held held = Sql.list(
                            connection,
                            row -> new Held(
                                    row.getString(1),
                                    row.getString(2),
                                    row.getString(3),
                                    List.of(),
                                    List.of(),
                                    List.of(),
                                    List.of()),
                            "select name, email, language from account where id = ?",
                            account)
                    .getFirst();
            return new Held(
                    held.name(),
                    held.email(),
                    held.language(),
                    Sql.list(connection, row -> new Role(row.getString(1), row.getString(2)), """
                            select o.name, m.role from membership m join organisation o on o.id = m.organisation_id
                            where m.account_id = ? order by 1, 2""", account),
                    Sql.list(
                            connection,
                            row -> new Passkey(
                                    row.getString(1),
                                    row.getObject(2, LocalDate.class),
                                    row.getObject(3, LocalDate.class)),
                            "select name, added_on, used_on from passkey where account_id = ? order by added_on, id",
                            account),
                    Sql.list(
                            connection,
                            row -> new Session(row.getObject(1, LocalDate.class), row.getObject(2, LocalDate.class)),
                            """
                            select (started_at at time zone 'UTC')::date, (seen_at at time zone 'UTC')::date
                            from account_session where account_id = ? order by started_at desc""",
                            account),
                    Sql.list(
                            connection,
                            row -> new Done(
                                    row.getObject(1, OffsetDateTime.class)
                                            .withOffsetSameInstant(ZoneOffset.UTC)
                                            .toInstant(),
                                    Act.valueOf(row.getString(2)),
                                    row.getString(3)),
                            "select at, act, detail from audit_event where actor_id = ? order by id desc",
                            account));
        } catch (SQLException e) {
            throw new IllegalStateException("what is stored of an account", e);
        }
    }

    /** Who answers for an organisation. */
    List<Contact> administrators(UUID organisation) {
        try (Connection connection = database.getConnection()) {
            return Sql.list(connection, row -> new Contact(row.getString(1), row.getString(2)), """
                    select a.name, a.email from membership m join account a on a.id = m.account_id
                    where m.organisation_id = ? and m.role = 'ADMINISTRATOR' order by lower(a.name), a.id""", organisation);
        } catch (SQLException e) {
            throw new IllegalStateException("who answers for " + organisation, e);
        }
    }
}
