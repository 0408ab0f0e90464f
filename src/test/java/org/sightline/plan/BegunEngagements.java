package org.sightline.plan;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;
import java.util.UUID;
import org.sightline.engagement.EngagementScenario;
import org.sightline.system.Sql;

/** Engagements that begin without a mail, so that none is still under way when another test counts them. */
@ApplicationScoped
public class BegunEngagements {
    private final EngagementScenario scenario;
    private final AgroalDataSource database;

    BegunEngagements(EngagementScenario scenario, AgroalDataSource database) {
        this.scenario = scenario;
        this.database = database;
    }

    /** Its id; the person of this address is made if there is none. */
    public String begun(UUID organisation, String address, UUID account, UUID coach) {
        Sql.run(
                database,
                "a person",
                "insert into person (id, organisation_id, name, email) select ?, ?, 'Ana Ruiz', ?"
                        + " where not exists (select from person where organisation_id = ? and email = ?)",
                UUID.randomUUID(),
                organisation,
                address,
                organisation,
                address);
        UUID person = Sql.list(
                        database,
                        "a person",
                        row -> row.getObject(1, UUID.class),
                        "select id from person where organisation_id = ? and email = ?",
                        organisation,
                        address)
                .getFirst();
        return Objects.requireNonNull(
                scenario.of(organisation, person, account, coach, "Delegate").get("engagement"));
    }
}
