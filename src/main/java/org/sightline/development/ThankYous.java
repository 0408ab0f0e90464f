package org.sightline.development;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sightline.security.ExecutiveKeys;
import org.sightline.system.Sql;

/** The executives' letters of thanks, under their keys, and to whom they go. */
@ApplicationScoped
class ThankYous {
    private static final String PLACE = "thank-you";

    private final AgroalDataSource database;
    private final ExecutiveKeys keys;

    ThankYous(AgroalDataSource database, ExecutiveKeys keys) {
        this.database = database;
        this.keys = keys;
    }

    /** Empty if none was written, or its key is gone. */
    Optional<ThankYou> of(UUID executive) {
        return keys.find(executive).flatMap(key -> {
            try (Connection connection = database.getConnection();
                    PreparedStatement select = connection.prepareStatement(
                            "select body, version, sent_at from thank_you where executive_id = ?")) {
                select.setObject(1, executive);
                try (ResultSet row = select.executeQuery()) {
                    if (!row.next()) {
                        return Optional.empty();
                    }
                    Timestamp sent = row.getTimestamp(3);
                    return Optional.of(new ThankYou(
                            key.openText(PLACE, row.getBytes(1)),
                            row.getInt(2),
                            sent == null ? null : sent.toInstant()));
                }
            } catch (SQLException e) {
                throw new IllegalStateException("the thanks of " + executive, e);
            }
        });
    }

    /** False if it was sent already; then it stands. */
    boolean draft(UUID executive, String text) {
        byte[] body = keys.get(executive).sealText(PLACE, text);
        return run(
                        "insert into thank_you (executive_id, body, version) values (?, ?, 1)"
                                + " on conflict (executive_id) do update set body = excluded.body,"
                                + " version = thank_you.version + 1 where thank_you.sent_at is null",
                        executive,
                        body)
                == 1;
    }

    /** False if it was sent already, or is not the one that was seen. */
    boolean send(UUID executive, int seen, Instant now) {
        return run(
                        "update thank_you set sent_at = ? where executive_id = ? and version = ? and sent_at is null",
                        Timestamp.from(now),
                        executive,
                        seen)
                == 1;
    }

    /** The nominations of everybody who was invited and not taken out again, whether they answered or not. */
    List<UUID> invited(UUID executive) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement("""
                        select n.id from nomination n join invitation i on i.rater_id = n.rater_id
                        where n.executive_id = ? and n.relationship <> 'SELF' and not i.revoked
                        order by n.id""")) {
            select.setObject(1, executive);
            List<UUID> invited = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    invited.add(row.getObject(1, UUID.class));
                }
            }
            return List.copyOf(invited);
        } catch (SQLException e) {
            throw new IllegalStateException("who was invited for " + executive, e);
        }
    }

    private int run(String sql, Object... arguments) {
        return Sql.run(database, "a letter of thanks could not be kept", sql, arguments);
    }
}
