package org.sightline.security;

import io.agroal.api.AgroalDataSource;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * Keys of one table, each in two halves: a row there, wrapped by the installation's key, and a file in the key directory.
 * Deleting the row makes all that lies under the key unreadable at once, for every node; destroying the file does the same to
 * every copy of the database.
 */
final class HalvedKeys {
    private static final int BYTES = 32;

    private final String owner;

    private final AgroalDataSource database;
    private final Envelope envelope;
    private final ExecutiveHalves halves;
    private final SecureRandom random;

    /** @param owner what each key belongs to: the table is {@code owner_key}, and its column {@code owner_id} */
    HalvedKeys(
            String owner, AgroalDataSource database, Envelope envelope, ExecutiveHalves halves, SecureRandom random) {
        this.owner = owner;
        this.database = database;
        this.envelope = envelope;
        this.halves = halves;
        this.random = random;
    }

    /** Makes and stores a key for each, within the caller's transaction. */
    Map<UUID, ExecutiveKey> make(Collection<UUID> ids) {
        Map<UUID, ExecutiveKey> made = new HashMap<>();
        Map<UUID, byte[]> outside = halves.make(ids);
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(
                        "insert into %1$s_key (%1$s_id, wrapped, halved) values (?, ?, true)".formatted(owner))) {
            for (UUID id : ids) {
                byte[] secret = new byte[BYTES];
                random.nextBytes(secret);
                insert.setObject(1, id);
                byte[] half = joined(secret, Objects.requireNonNull(outside.get(id)));
                insert.setBytes(2, envelope.wrap(purpose(), id, half));
                insert.addBatch();
                made.put(id, new ExecutiveKey(secret, random));
            }
            insert.executeBatch();
        } catch (SQLException e) {
            throw new IllegalStateException("making keys of " + owner, e);
        }
        return Map.copyOf(made);
    }

    /** Empty as long as none was made, and after either half was deleted. */
    Optional<ExecutiveKey> find(UUID id) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "select wrapped, halved from %1$s_key where %1$s_id = ?".formatted(owner))) {
            select.setObject(1, id);
            try (ResultSet row = select.executeQuery()) {
                if (!row.next()) {
                    return Optional.empty();
                }
                byte[] inside = envelope.unwrap(purpose(), id, row.getBytes(1));
                return row.getBoolean(2)
                        ? halves.find(id).map(half -> new ExecutiveKey(joined(inside, half), random))
                        : Optional.of(new ExecutiveKey(inside, random));
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the key of " + owner + " " + id, e);
        }
    }

    private String purpose() {
        return owner + "-key";
    }

    /** A one-time pad: either half by itself is random. */
    static byte[] joined(byte[] one, byte[] other) {
        byte[] joined = new byte[BYTES];
        for (int i = 0; i < BYTES; i++) {
            joined[i] = (byte) (one[i] ^ other[i]);
        }
        return joined;
    }
}
