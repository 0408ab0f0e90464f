package org.sightline;

import io.agroal.api.AgroalDataSource;
import io.quarkus.arc.Arc;
import io.quarkus.test.junit.callback.QuarkusTestBeforeEachCallback;
import io.quarkus.test.junit.callback.QuarkusTestMethodContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.sightline.security.VisitorLimit;

/**
 * Every test is a new visitor. They all come from one address, under a clock that stands still: together they would use up
 * what one visitor may send, and the last of them would be held back.
 */
public final class FreshLimits implements QuarkusTestBeforeEachCallback {
    @Override
    public void beforeEach(QuarkusTestMethodContext context) {
        var container = Arc.requireContainer();
        container
                .getActiveContext(ApplicationScoped.class)
                .destroy(container.instance(VisitorLimit.class).getBean());
        try (Connection connection =
                        container.instance(AgroalDataSource.class).get().getConnection();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("delete from rate_limit");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
