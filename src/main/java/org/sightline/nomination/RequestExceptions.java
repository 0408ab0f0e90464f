package org.sightline.nomination;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;

/** People who may be asked in a campaign although many ask them already, and why. */
@ApplicationScoped
class RequestExceptions {
    private final AgroalDataSource database;
    private final Clock clock;

    RequestExceptions(AgroalDataSource database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** The reason, if there is an exception. */
    Optional<String> reason(UUID campaign, UUID person) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "select reason from request_exception where campaign_id = ? and person_id = ?")) {
            select.setObject(1, campaign);
            select.setObject(2, person);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("an exception could not be read", e);
        }
    }

    /** @return false if there is one already, which stays as it is */
    boolean grant(UUID campaign, UUID person, String reason, UUID by) {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(
                        "insert into request_exception (campaign_id, person_id, reason, granted_by, granted_at)"
                                + " values (?, ?, ?, ?, ?) on conflict do nothing")) {
            insert.setObject(1, campaign);
            insert.setObject(2, person);
            insert.setString(3, reason);
            insert.setObject(4, by);
            insert.setObject(5, clock.instant().atOffset(ZoneOffset.UTC));
            return insert.executeUpdate() == 1;
        } catch (SQLException e) {
            throw new IllegalStateException("an exception could not be kept", e);
        }
    }
}
