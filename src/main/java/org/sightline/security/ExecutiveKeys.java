package org.sightline.security;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * One key per executive, in two halves: a row here, wrapped by the installation's key, and a file in the key directory.
 * Deleting the row makes all that lies under the key unreadable at once, for every node; destroying the file does the same to
 * every copy of the database.
 */
@ApplicationScoped
public class ExecutiveKeys {
    private static final String PURPOSE = "executive-key";

    private final AgroalDataSource database;
    private final Envelope envelope;
    private final ExecutiveHalves halves;
    private final HalvedKeys keys;

    ExecutiveKeys(AgroalDataSource database, Envelope envelope, ExecutiveHalves halves, SecureRandom random) {
        this.database = database;
        this.envelope = envelope;
        this.halves = halves;
        this.keys = new HalvedKeys("executive", database, envelope, halves, random);
    }

    /**
     * Makes and stores a key for each, within the caller's transaction. Only a seal does this, once: a key that was
     * deleted must never come to be again.
     */
    public Map<UUID, ExecutiveKey> make(Collection<UUID> executives) {
        return keys.make(executives);
    }

    /** Empty before the seal and after either half was deleted. */
    public Optional<ExecutiveKey> find(UUID executive) {
        return keys.find(executive);
    }

    /** Takes a key apart that lies in the database alone, in the caller's transaction. */
    public void halve(UUID executive) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "select wrapped from executive_key where executive_id = ? and not halved for update");
                PreparedStatement update = connection.prepareStatement(
                        "update executive_key set wrapped = ?, halved = true where executive_id = ?")) {
            select.setObject(1, executive);
            try (ResultSet row = select.executeQuery()) {
                if (row.next()) {
                    byte[] half = Objects.requireNonNull(
                            halves.make(List.of(executive)).get(executive));
                    byte[] inside = HalvedKeys.joined(envelope.unwrap(PURPOSE, executive, row.getBytes(1)), half);
                    update.setBytes(1, envelope.wrap(PURPOSE, executive, inside));
                    update.setObject(2, executive);
                    update.executeUpdate();
                }
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
