package org.sightline.seal;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.sightline.seal.AnonymousRows.CommentRow;
import org.sightline.security.Envelope;
import org.sightline.security.Sealed;

/**
 * One key per executive for what raters wrote in words, wrapped by the installation's key. Deleting it makes the words
 * unreadable at once, in every backup too.
 */
@ApplicationScoped
class ExecutiveKeys {
    private static final String PURPOSE = "executive-key";

    private final AgroalDataSource database;
    private final Envelope envelope;
    private final SecureRandom random;

    ExecutiveKeys(AgroalDataSource database, Envelope envelope, SecureRandom random) {
        this.database = database;
        this.envelope = envelope;
        this.random = random;
    }

    /** Keys that come to be with a seal; nothing of them lasts unless they are stored. */
    Fresh fresh() {
        return new Fresh();
    }

    final class Fresh {
        private final Map<UUID, byte[]> secrets = new HashMap<>();

        byte[] encrypt(CommentRow comment, UUID row) {
            byte[] secret = secrets.computeIfAbsent(comment.executiveId(), id -> {
                byte[] made = new byte[32];
                random.nextBytes(made);
                return made;
            });
            return Sealed.seal(key(secret), comment.text().getBytes(StandardCharsets.UTF_8), place(row), random);
        }

        void store() throws SQLException {
            try (Connection connection = database.getConnection();
                    var statement = connection.prepareStatement(
                            "insert into executive_key (executive_id, wrapped) values (?, ?)")) {
                for (Map.Entry<UUID, byte[]> secret : secrets.entrySet()) {
                    statement.setObject(1, secret.getKey());
                    statement.setBytes(2, envelope.wrap(PURPOSE, secret.getKey(), secret.getValue()));
                    statement.addBatch();
                }
                statement.executeBatch();
            }
        }
    }

    /** The words of one sealed comment, bound to its row. */
    String decrypt(UUID executiveId, UUID row, byte[] ct) {
        return new String(Sealed.open(key(secret(executiveId)), ct, place(row)), StandardCharsets.UTF_8);
    }

    private byte[] secret(UUID executiveId) {
        try (Connection connection = database.getConnection();
                var statement =
                        connection.prepareStatement("select wrapped from executive_key where executive_id = ?")) {
            statement.setObject(1, executiveId);
            try (var rows = statement.executeQuery()) {
                if (!rows.next()) {
                    throw new IllegalStateException("the key of executive " + executiveId + " is gone");
                }
                return envelope.unwrap(PURPOSE, executiveId, rows.getBytes(1));
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the key of executive " + executiveId, e);
        }
    }

    private static SecretKey key(byte[] secret) {
        return new SecretKeySpec(secret, "AES");
    }

    private static byte[] place(UUID row) {
        return row.toString().getBytes(StandardCharsets.US_ASCII);
    }
}
