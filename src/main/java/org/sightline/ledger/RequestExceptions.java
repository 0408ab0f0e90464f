package org.sightline.ledger;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** People who may be asked in a campaign although many ask them already, and why. */
@ApplicationScoped
public class RequestExceptions {
    private final AgroalDataSource database;
    private final Clock clock;

    RequestExceptions(AgroalDataSource database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** The reason, if there is an exception. */
    public Optional<String> reason(UUID campaign, UUID person) {
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

    /** Those of these addresses for whom there is one. */
    public Set<String> of(UUID campaign, Collection<String> addresses) {
        Set<String> excepted = new HashSet<>();
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "select p.email from request_exception x join person p on p.id = x.person_id"
                                + " where x.campaign_id = ? and p.email = any (?)")) {
            select.setObject(1, campaign);
            select.setArray(2, connection.createArrayOf("text", addresses.toArray()));
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    excepted.add(row.getString(1));
                }
            }
            return excepted;
        } catch (SQLException e) {
            throw new IllegalStateException("the exceptions of a campaign could not be read", e);
        }
    }

    /** @return false if there is one already, which stays as it is */
    public boolean grant(UUID campaign, UUID person, String reason, UUID by) {
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
