package org.sightline.coaching;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.Optional;
import org.sightline.scoring.Snapshot;

/** What the seal left for the reports; read only. */
@ApplicationScoped
class Scorecards {
    private final AgroalDataSource database;

    Scorecards(AgroalDataSource database) {
        this.database = database;
    }

    Optional<StoredScorecard> of(ExecutiveFile file) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "select snapshot, invited, answered from scorecard where executive_id = ?")) {
            select.setObject(1, file.id());
            try (ResultSet row = select.executeQuery()) {
                if (!row.next()) {
                    return Optional.empty();
                }
                byte[] snapshot = row.getBytes(1);
                return Optional.of(new StoredScorecard(
                        Snapshot.read(snapshot), fingerprint(snapshot), row.getInt(2), row.getInt(3)));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String fingerprint(byte[] snapshot) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(snapshot));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
