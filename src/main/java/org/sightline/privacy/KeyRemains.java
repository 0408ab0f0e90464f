package org.sightline.privacy;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.sightline.security.ExecutiveHalves;
import org.sightline.security.ExecutiveKeys;
import org.sightline.system.Sql;

/** What is to be done about keys outside of a transaction: destroy what was erased or came back, take old keys apart. */
@ApplicationScoped
class KeyRemains {
    private static final String ERASED =
            "select executive_id from executive_erasure union all select engagement_id from engagement_erasure";

    private final AgroalDataSource database;
    private final ExecutiveHalves halves;
    private final ExecutiveKeys keys;

    KeyRemains(AgroalDataSource database, ExecutiveHalves halves, ExecutiveKeys keys) {
        this.database = database;
        this.halves = halves;
        this.keys = keys;
    }

    /** Destroys the other halves of everything that was erased, and of it what came back since. */
    void destroy() {
        Set<UUID> left = new HashSet<>(halves.executives());
        if (!left.isEmpty()) {
            left.retainAll(ids(ERASED));
            left.forEach(halves::destroy);
        }
    }

    /** Keys of before lie in the database alone; none does afterwards. */
    @Transactional
    void halve() {
        ids("select executive_id from executive_key where not halved").forEach(keys::halve);
    }

    private List<UUID> ids(String sql) {
        try (Connection connection = database.getConnection()) {
            return Sql.ids(connection, sql);
        } catch (SQLException e) {
            throw new IllegalStateException("keys of executives", e);
        }
    }
}
