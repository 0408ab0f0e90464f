package org.sightline.account;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sightline.system.Sql;

/** The passkeys that have been added, as many to an account as its owner has devices. */
@ApplicationScoped
class Passkeys {
    private final AgroalDataSource database;
    private final Clock clock;

    Passkeys(AgroalDataSource database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** The oldest first. */
    List<Passkey> of(UUID account) {
        return Sql.list(
                database,
                "passkeys could not be read",
                row -> new Passkey(
                        row.getObject(1, UUID.class),
                        row.getString(2),
                        row.getObject(3, LocalDate.class),
                        row.getObject(4, LocalDate.class)),
                "select id, name, added_on, used_on from passkey where account_id = ? order by added_on, lower(name), id",
                account);
    }

    Optional<Passkey> of(UUID account, UUID id) {
        return of(account).stream().filter(one -> one.id().equals(id)).findFirst();
    }

    List<Credential> credentials(UUID account) {
        return Sql.list(
                database,
                "passkeys could not be read",
                row -> new Credential(row.getString(1), row.getString(2), row.getLong(3), row.getBoolean(4)),
                "select credential, public_key, counter, shareable from passkey where account_id = ?"
                        + " order by added_on, id",
                account);
    }

    /** False if somebody has it already. */
    boolean add(UUID account, String name, Credential credential) {
        return Sql.run(
                        database,
                        "a passkey could not be kept",
                        "insert into passkey (id, account_id, credential, public_key, counter, shareable, name, added_on)"
                                + " values (?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing",
                        UUID.randomUUID(),
                        account,
                        credential.id(),
                        credential.key(),
                        credential.counter(),
                        credential.shareable(),
                        name,
                        LocalDate.now(clock))
                == 1;
    }

    void use(UUID account, String credential, long counter) {
        Sql.run(
                database,
                "the use of a passkey could not be kept",
                "update passkey set counter = ?, used_on = ? where account_id = ? and credential = ?",
                counter,
                LocalDate.now(clock),
                account,
                credential);
    }

    void remove(UUID account, UUID id) {
        Sql.run(
                database,
                "a passkey could not be removed",
                "delete from passkey where account_id = ? and id = ?",
                account,
                id);
    }

    void removeAll(UUID account) {
        Sql.run(database, "passkeys could not be removed", "delete from passkey where account_id = ?", account);
    }
}
