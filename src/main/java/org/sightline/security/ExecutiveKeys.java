package org.sightline.security;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * One key per executive, wrapped by the installation's key. Deleting its row makes all that lies under it unreadable at
 * once, for every node; a copy of the database from before is unreadable only without the installation's key.
 */
@ApplicationScoped
public class ExecutiveKeys {
    private static final String PURPOSE = "executive-key";
    private static final int BYTES = 32;

    private final AgroalDataSource database;
    private final Envelope envelope;
    private final SecureRandom random;

    ExecutiveKeys(AgroalDataSource database, Envelope envelope, SecureRandom random) {
        this.database = database;
        this.envelope = envelope;
        this.random = random;
    }

    /**
     * Makes and stores a key for each, within the caller's transaction. Only a seal does this, once: a key that was
     * deleted must never come to be again.
     */
    public Map<UUID, ExecutiveKey> make(Collection<UUID> executives) {
        Map<UUID, ExecutiveKey> made = new HashMap<>();
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(
                        "insert into executive_key (executive_id, wrapped) values (?, ?)")) {
            for (UUID executive : executives) {
                byte[] secret = new byte[BYTES];
                random.nextBytes(secret);
                insert.setObject(1, executive);
                insert.setBytes(2, envelope.wrap(PURPOSE, executive, secret));
                insert.addBatch();
                made.put(executive, new ExecutiveKey(secret, random));
            }
            insert.executeBatch();
        } catch (SQLException e) {
            throw new IllegalStateException("making keys of executives", e);
        }
        return Map.copyOf(made);
    }

    /** Empty before the seal and after the key was deleted. */
    public Optional<ExecutiveKey> find(UUID executive) {
        try (Connection connection = database.getConnection();
                PreparedStatement select =
                        connection.prepareStatement("select wrapped from executive_key where executive_id = ?")) {
            select.setObject(1, executive);
            try (ResultSet row = select.executeQuery()) {
                return row.next()
                        ? Optional.of(new ExecutiveKey(envelope.unwrap(PURPOSE, executive, row.getBytes(1)), random))
                        : Optional.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the key of executive " + executive, e);
        }
    }

    /** The key of an executive who must have one. */
    public ExecutiveKey get(UUID executive) {
        return find(executive)
                .orElseThrow(() -> new IllegalStateException("there is no key of executive " + executive));
    }
}
