package org.sightline.security;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;

/** Token buckets in the database, so that any number of nodes count together. Keys are kept hashed. */
@ApplicationScoped
public class RateLimits {
    /**
     * One statement: of two at once, both count. An empty bucket is left as it is, so asking does not delay refill; and a
     * clock that is behind another one, or was put back, neither fills a bucket nor takes from it.
     */
    private static final String TAKE = """
            insert into rate_limit as bucket (name, key, tokens, refilled_at) values (?, ?, ? - 1, ?)
            on conflict (name, key) do update set
                tokens = least(?, bucket.tokens
                    + extract(epoch from greatest(excluded.refilled_at, bucket.refilled_at) - bucket.refilled_at) * ?) - 1,
                refilled_at = greatest(excluded.refilled_at, bucket.refilled_at)
            where least(?, bucket.tokens
                + extract(epoch from greatest(excluded.refilled_at, bucket.refilled_at) - bucket.refilled_at) * ?) >= 1
            """;

    private final AgroalDataSource database;
    private final LimitKeys keys;
    private final Clock clock;

    RateLimits(AgroalDataSource database, LimitKeys keys, Clock clock) {
        this.database = database;
        this.keys = keys;
        this.clock = clock;
    }

    /** Takes one from the bucket of {@code key} (an address, say); false when it is empty. */
    public boolean take(RateLimit limit, String key) {
        double perSecond = limit.burst() / (double) limit.refill().toSeconds();
        try (Connection connection = database.getConnection();
                PreparedStatement take = connection.prepareStatement(TAKE)) {
            take.setString(1, limit.name());
            take.setBytes(2, keys.of(limit, key));
            take.setDouble(3, limit.burst());
            take.setObject(4, clock.instant().atOffset(ZoneOffset.UTC));
            take.setDouble(5, limit.burst());
            take.setDouble(6, perSecond);
            take.setDouble(7, limit.burst());
            take.setDouble(8, perSecond);
            return take.executeUpdate() == 1;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Forgets buckets that are full again: they say nothing any more. */
    public void forgetFull() {
        for (RateLimit limit : RateLimit.values()) {
            try (Connection connection = database.getConnection();
                    PreparedStatement delete =
                            connection.prepareStatement("delete from rate_limit where name = ? and refilled_at <= ?")) {
                delete.setString(1, limit.name());
                delete.setObject(2, clock.instant().minus(limit.refill()).atOffset(ZoneOffset.UTC));
                delete.executeUpdate();
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
