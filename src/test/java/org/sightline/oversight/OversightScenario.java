package org.sightline.oversight;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;
import org.sightline.Browser;
import org.sightline.account.Logins;
import org.sightline.account.Role;
import org.sightline.invitation.Scenario;
import org.sightline.scoring.Publishes;

/** A sealed campaign with its receipt, one report that passed and one that is held, and an auditor. */
@ApplicationScoped
class OversightScenario {
    static final String FINGERPRINT = "ab".repeat(16);

    private final Scenario scenario;
    private final Logins logins;
    private final Publishes publishes;
    private final AgroalDataSource database;

    OversightScenario(Scenario scenario, Logins logins, Publishes publishes, AgroalDataSource database) {
        this.scenario = scenario;
        this.logins = logins;
        this.publishes = publishes;
        this.database = database;
    }

    /** One campaign and who may look at it. */
    record Audited(Scenario.Cast cast, UUID auditor, UUID held) {}

    Audited sealed() {
        Scenario.Cast cast = scenario.draft();
        UUID passed = scenario.executive(cast, "Ana Ruiz");
        UUID held = scenario.executive(cast, "Ines Aalto");
        run(
                "insert into publication_check (executive_id, attack, tried, hits, passed, checked_on)"
                        + " values (?, 'T2', 4321, 0, true, date '2026-03-02')",
                passed);
        publishes.held(held);
        run(
                "insert into campaign_start (campaign_id, started_at, started_by)"
                        + " values (?, timestamptz '2026-02-10 08:30:00Z', ?)",
                cast.campaign(),
                cast.administrator());
        run(
                "insert into campaign_closure (campaign_id, closed_at) values (?, timestamptz '2026-03-01 23:00:05Z')",
                cast.campaign());
        run(
                "insert into campaign_questionnaire (campaign_id, version, source, sha256)"
                        + " values (?, '1.0', 'text', decode(repeat('cd', 32), 'hex'))",
                cast.campaign());
        run(
                "insert into seal_receipt (campaign_id, sealed_on, key_fingerprint, invited, answered, key_destroyed)"
                        + " values (?, date '2026-03-02', decode(?, 'hex'), 23, 19, true)",
                cast.campaign(),
                FINGERPRINT);
        run("update campaign set state = 'SEALED' where id = ?", cast.campaign());
        return new Audited(cast, auditor(cast), held);
    }

    UUID auditor(Scenario.Cast cast) {
        return logins.account("auditor@" + cast.domain(), cast.organisation(), Role.AUDITOR);
    }

    Browser browser(UUID account) {
        return logins.browser(account);
    }

    @Transactional
    void run(String sql, Object... arguments) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < arguments.length; i++) {
                statement.setObject(i + 1, arguments[i]);
            }
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
