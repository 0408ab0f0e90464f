package org.sightline.privacy;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.sightline.system.Sql;

/**
 * Everything about one executive in one campaign, gone: what was said and made of it, what the executive wrote, who was asked
 * and by which link, and the name. The row itself stays, of nobody, so that what auditors were shown in counts stays true.
 */
@ApplicationScoped
class Erasure {
    /** What stays tells nothing of the person: counts of the check before a report, what was erased, and proofs of it. */
    private static final Set<String> KEPT =
            Set.of("executive", "publication_check", "executive_erasure", "retention_proof");

    private final AgroalDataSource database;

    Erasure(AgroalDataSource database) {
        this.database = database;
    }

    /** Why something is erased. */
    enum Reason {
        REQUEST,
        RETENTION
    }

    /**
     * Deletes the rows, in the caller's transaction, the half of the key that lies among them included. The other half goes
     * after the commit, by {@link KeyRemains}.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    Counts erase(UUID executive, Reason reason, LocalDate day) {
        Counts counts = new Counts();
        try (Connection connection = database.getConnection()) {
            Sql.ids(connection, "select id from executive where id = ? for update", executive);
            List<UUID> asked = Sql.ids(connection, """
                    select distinct n.rater_id from nomination n where n.executive_id = ? and not exists (
                        select from nomination o where o.rater_id = n.rater_id and o.executive_id <> n.executive_id)""", executive);
            UUID person = Sql.ids(connection, "select person_id from executive where id = ?", executive)
                    .getFirst();
            List<UUID> accounts = Sql.ids(
                    connection, "select account_id from executive where id = ? and account_id is not null", executive);
            Contacts.mails(connection, List.of(executive), counts);
            new Dependents(connection, KEPT, counts).delete("executive", List.of(executive));
            Contacts.raters(connection, asked, counts);
            Sql.run(
                    connection,
                    "insert into executive_erasure (executive_id, erased_on, reason) values (?, ?, ?) on conflict do nothing",
                    executive,
                    day,
                    reason.name());
            forget(connection, executive, person, reason, counts);
            for (UUID account : accounts) {
                close(connection, account, counts);
            }
            return counts;
        } catch (SQLException e) {
            throw new IllegalStateException("executive " + executive + " could not be erased", e);
        }
    }

    /** Puts nobody in the person's place, and deletes the person where nothing else refers to it. */
    private static void forget(Connection connection, UUID executive, UUID person, Reason reason, Counts counts)
            throws SQLException {
        UUID nobody = UUID.randomUUID();
        Sql.run(connection, """
                insert into person (id, organisation_id, name, email, language)
                select ?, organisation_id, '–', ?, language from person where id = ?""", nobody, "erased-" + nobody + "@erased.invalid", person);
        Sql.run(
                connection,
                "update executive set person_id = ?, account_id = null, report_language = null where id = ?",
                nobody,
                executive);
        Contacts.people(connection, gone(connection, List.of(person), reason), counts);
    }

    /** Whom the directory lists stays in it when a time ends, and goes when it is asked for. */
    static List<UUID> gone(Connection connection, List<UUID> people, Reason reason) throws SQLException {
        return switch (reason) {
            case REQUEST -> people;
            case RETENTION -> Contacts.unlisted(connection, people);
        };
    }

    /** Closes a login that is good for nothing else; what its holder did stays recorded, of nobody. */
    static void close(Connection connection, UUID account, Counts counts) throws SQLException {
        boolean needed =
                !Sql.ids(connection, """
                        select account_id from membership where account_id = ?
                        union all select account_id from executive where account_id = ?
                        union all select coach_id from executive where coach_id = ?
                        union all select account_id from engagement where ? in (account_id, coach_id)""", account, account, account, account).isEmpty();
        if (needed) {
            return;
        }
        Sql.run(connection, "delete from account_session where account_id = ?", account);
        Sql.run(connection, "delete from sign_in_link where account_id = ?", account);
        Sql.run(connection, "delete from authenticator where account_id = ?", account);
        Sql.run(connection, "delete from passkey where account_id = ?", account);
        Sql.run(connection, "delete from recovery_code where account_id = ?", account);
        int closed = Dependents.referred(connection, "account", account, Set.of())
                ? Sql.run(
                        connection,
                        "update account set name = '–', email = ? where id = ?",
                        "erased-" + account + "@erased.invalid",
                        account)
                : Sql.run(connection, "delete from account where id = ?", account);
        counts.add("account", closed);
    }
}
