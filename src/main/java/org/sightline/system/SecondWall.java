package org.sightline.system;

import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.SQLException;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.jboss.logging.Logger;

/**
 * Whether the database itself keeps organisations apart: it does so for ordinary roles only. Said at the start and on the
 * health page; the application works without as well, behind its own checks.
 */
@Readiness
@ApplicationScoped
public class SecondWall implements HealthCheck {
    private static final Logger LOG = Logger.getLogger(SecondWall.class);

    private static final String ROLE = """
            select r.rolsuper or r.rolbypassrls, exists (
                select from pg_class c where c.relnamespace = 'public'::regnamespace and c.relowner = r.oid)
            from pg_roles r where r.rolname = current_user
            """;

    private final AgroalDataSource database;
    private State state = State.STANDS;

    SecondWall(AgroalDataSource database) {
        this.database = database;
    }

    /** What the application's own role makes of it. */
    enum State {
        STANDS("stands"),
        /** Its policies bind the owner too, who could take them down. */
        OWNED("stands, but the application's role owns the tables and could take it down"),
        OFF("off: the application's role is a superuser or has BYPASSRLS");

        private final String words;

        State(String words) {
            this.words = words;
        }

        static State of(boolean passes, boolean owns) {
            if (passes) {
                return OFF;
            }
            return owns ? OWNED : STANDS;
        }
    }

    void look(@Observes @Priority(2) StartupEvent start) throws SQLException {
        try (Connection connection = database.getConnection()) {
            state = Sql.list(connection, row -> State.of(row.getBoolean(1), row.getBoolean(2)), ROLE)
                    .getFirst();
        }
        if (state != State.STANDS) {
            LOG.warnf(
                    "The wall in the database between organisations %s. Give the application a role of its own, see"
                            + " \"PostgreSQL\" in the README.",
                    state.words);
        }
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("Wall between organisations in the database")
                .up()
                .withData("state", state.words)
                .build();
    }
}
