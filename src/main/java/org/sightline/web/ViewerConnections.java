package org.sightline.web;

import io.agroal.api.AgroalPoolInterceptor;
import io.quarkus.arc.Arc;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.WeakHashMap;
import org.postgresql.jdbc.PgConnection;

/**
 * Every connection that a signed-in person's request takes from the pool shows it the rows of that account's organisations
 * only, whatever is asked for; the policies stand in {@code R__second_wall.sql}. At rest, and for raters and jobs, a
 * connection works for the system, so that these pay nothing.
 */
@Singleton
class ViewerConnections implements AgroalPoolInterceptor {
    private final CurrentVertxRequest request;
    /** Those in an account's scope; a transaction's is taken back by the database itself. */
    private final Set<PgConnection> entered =
            Collections.synchronizedSet(Collections.newSetFromMap(new WeakHashMap<>()));

    ViewerConnections(CurrentVertxRequest request) {
        this.request = request;
    }

    @Override
    public void onConnectionAcquire(Connection connection) {
        Optional<UUID> account = account();
        if (account.isEmpty()) {
            return;
        }
        try (PreparedStatement enter = connection.prepareStatement("select enter_scope(?, ?)")) {
            boolean transaction = !connection.getAutoCommit();
            if (!transaction) {
                entered.add(connection.unwrap(PgConnection.class));
            }
            enter.setObject(1, account.get());
            enter.setBoolean(2, transaction);
            enter.execute();
        } catch (SQLException e) {
            throw new IllegalStateException("a connection could not be kept to its viewer", e);
        }
    }

    @Override
    public void onConnectionReturn(Connection connection) {
        try {
            PgConnection own = connection.unwrap(PgConnection.class);
            if (entered.remove(own)) {
                leave(own);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("a connection could not be told apart", e);
        }
    }

    /** A connection that cannot be brought back to rest is used by nobody any more. */
    private static void leave(PgConnection connection) throws SQLException {
        try (Statement leave = connection.createStatement()) {
            leave.execute("select leave_scope()");
        } catch (SQLException e) {
            connection.close();
        }
    }

    private Optional<UUID> account() {
        if (!Arc.container().requestContext().isActive()) {
            return Optional.empty();
        }
        RoutingContext context = request.getCurrent();
        return context == null ? Optional.empty() : Optional.ofNullable(context.get(ViewerScope.ACCOUNT));
    }
}
