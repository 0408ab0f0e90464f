package org.sightline.account;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;

/**
 * Of whom a second factor is demanded: of everybody who administers or coaches, where the installation demands it or an
 * organisation they do it for. Everybody else may have one.
 */
@ApplicationScoped
class SecondFactorRule {
    private static final String STAFF = """
            select 1 from membership m join organisation o on o.id = m.organisation_id
            where m.account_id = ? and m.role in ('ADMINISTRATOR', 'COACH') and (? or o.second_factor = 'REQUIRED')
            """;

    /** The choices of the setting and of an organisation. */
    enum Demand {
        OFFERED,
        REQUIRED
    }

    private final AgroalDataSource database;
    private final SignInSettings settings;

    SecondFactorRule(AgroalDataSource database, SignInSettings settings) {
        this.database = database;
        this.settings = settings;
    }

    /** Whether the installation demands it everywhere, so that no organisation needs to. */
    boolean everywhere() {
        return settings.secondFactor() == Demand.REQUIRED;
    }

    /** Whether the organisation demands it by itself. */
    boolean demandedBy(UUID organisation) {
        try (Connection connection = database.getConnection();
                PreparedStatement select =
                        connection.prepareStatement("select 1 from organisation where id = ? and second_factor = ?")) {
            select.setObject(1, organisation);
            select.setString(2, Demand.REQUIRED.name());
            return select.executeQuery().next();
        } catch (SQLException e) {
            throw new IllegalStateException("the rule on second factors could not be read", e);
        }
    }

    /** What the organisation demands from the next sign-in on. */
    void set(UUID organisation, Demand demand) {
        try (Connection connection = database.getConnection();
                PreparedStatement update =
                        connection.prepareStatement("update organisation set second_factor = ? where id = ?")) {
            update.setString(1, demand.name());
            update.setObject(2, organisation);
            update.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("the rule on second factors could not be kept", e);
        }
    }

    boolean demandedOf(UUID account) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(STAFF)) {
            select.setObject(1, account);
            select.setBoolean(2, everywhere());
            return select.executeQuery().next();
        } catch (SQLException e) {
            throw new IllegalStateException("the rule on second factors could not be read", e);
        }
    }
}
