package org.sightline.privacy;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import org.sightline.system.Sql;

/** How long each organisation keeps what. */
@ApplicationScoped
class Retentions {
    private final AgroalDataSource database;

    Retentions(AgroalDataSource database) {
        this.database = database;
    }

    Retention of(UUID organisation) {
        try (Connection connection = database.getConnection()) {
            return Sql.list(
                            connection,
                            row -> new Retention(
                                    row.getInt(1),
                                    row.getInt(2),
                                    row.getInt(3),
                                    row.getInt(4),
                                    row.getInt(5),
                                    row.getInt(6)),
                            """
                            select contact_days, comment_months, report_months, coaching_months, audit_months, version
                            from organisation_retention where organisation_id = ?""",
                            organisation)
                    .stream()
                    .findFirst()
                    .orElse(Retention.USUAL);
        } catch (SQLException e) {
            throw new IllegalStateException("the retention of " + organisation, e);
        }
    }

    /** False if somebody else has changed it since it was seen. */
    boolean change(UUID organisation, Retention to) {
        try (Connection connection = database.getConnection()) {
            return Sql.run(
                            connection,
                            """
                            insert into organisation_retention as r
                                (organisation_id, contact_days, comment_months, report_months, coaching_months,
                                    audit_months, version)
                            values (?, ?, ?, ?, ?, ?, 1)
                            on conflict (organisation_id) do update set contact_days = excluded.contact_days,
                                comment_months = excluded.comment_months, report_months = excluded.report_months,
                                coaching_months = excluded.coaching_months,
                                audit_months = excluded.audit_months, version = r.version + 1
                            where r.version = ?""",
                            organisation,
                            to.contactDays(),
                            to.commentMonths(),
                            to.reportMonths(),
                            to.coachingMonths(),
                            to.auditMonths(),
                            to.version())
                    == 1;
        } catch (SQLException e) {
            throw new IllegalStateException("the retention of " + organisation, e);
        }
    }
}
