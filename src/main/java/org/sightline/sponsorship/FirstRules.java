package org.sightline.sponsorship;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sightline.system.Sql;

/** Campaigns that wait until a sponsor has gone first. */
@ApplicationScoped
class FirstRules {
    /** Why a campaign starts all the same. */
    record Waiver(String by, String reason, LocalDate on) {}

    /** @param waiver null as long as it waits */
    record FirstRule(String by, LocalDate on, @Nullable Waiver waiver) {}

    private final AgroalDataSource database;

    FirstRules(AgroalDataSource database) {
        this.database = database;
    }

    /** Empty where nothing of the kind was set. */
    Optional<FirstRule> of(UUID campaign) {
        return Sql.list(
                        database,
                        "the rule of a campaign",
                        FirstRules::rule,
                        "select a.name, f.set_on, w.name, f.reason, f.waived_on from goes_first f"
                                + " join account a on a.id = f.set_by left join account w on w.id = f.waived_by"
                                + " where f.campaign_id = ?",
                        campaign)
                .stream()
                .findFirst();
    }

    /** @return false if it was so before */
    boolean set(UUID campaign, UUID by, LocalDate day) {
        return run(
                "insert into goes_first (campaign_id, set_by, set_on) values (?, ?, ?) on conflict do nothing",
                campaign,
                by,
                day);
    }

    boolean lift(UUID campaign) {
        return run("delete from goes_first where campaign_id = ?", campaign);
    }

    /** @return false if there is no rule, or somebody has said so before */
    boolean waive(UUID campaign, UUID by, String reason, LocalDate day) {
        return run(
                "update goes_first set waived_by = ?, reason = ?, waived_on = ?"
                        + " where campaign_id = ? and waived_by is null",
                by,
                reason,
                day,
                campaign);
    }

    private boolean run(String sql, Object... arguments) {
        return Sql.run(database, "a rule could not be noted", sql, arguments) > 0;
    }

    private static FirstRule rule(ResultSet row) throws SQLException {
        @Nullable String reason = row.getString(4);
        return new FirstRule(
                row.getString(1),
                row.getObject(2, LocalDate.class),
                reason == null ? null : new Waiver(row.getString(3), reason, row.getObject(5, LocalDate.class)));
    }
}
