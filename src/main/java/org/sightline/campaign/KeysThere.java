package org.sightline.campaign;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.sightline.security.KeyDirectory;
import org.sightline.system.Sql;

/**
 * Whether every campaign that takes answers has its key: without one, the key directory is not the one that the database
 * goes with. Other campaigns go on, so the node stays in service.
 */
@Readiness
@ApplicationScoped
class KeysThere implements HealthCheck {
    private final AgroalDataSource database;
    private final KeyDirectory keys;

    KeysThere(AgroalDataSource database, KeyDirectory keys) {
        this.database = database;
        this.keys = keys;
    }

    @Override
    public HealthCheckResponse call() {
        long missing = Sql.list(
                        database,
                        "campaigns that take answers",
                        row -> row.getObject(1, UUID.class),
                        "select id from campaign where state = 'COLLECTING'")
                .stream()
                .filter(campaign -> keys.find(campaign).isEmpty())
                .count();
        return HealthCheckResponse.named("Keys of campaigns that take answers")
                .up()
                .withData("missing", missing)
                .build();
    }
}
