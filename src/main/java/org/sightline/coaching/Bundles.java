package org.sightline.coaching;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What coaches have asked for; what has had its day is not among it, even before it is deleted. */
@ApplicationScoped
class Bundles {
    private static final String BUNDLE = """
            select b.id, b.coach_id, b.campaign_id, c.name, c.time_zone, b.asked_at, b.done_at, b.attempts,
                (select count(*) from report_bundle_file f where f.bundle_id = b.id),
                (select count(*) from report_bundle_file f where f.bundle_id = b.id and f.pdf is not null)
            from report_bundle b join campaign c on c.id = b.campaign_id
            where b.coach_id = ? and coalesce(b.done_at, b.asked_at) > ?
            """;

    private final AgroalDataSource database;

    Bundles(AgroalDataSource database) {
        this.database = database;
    }

    /** The newest first. */
    List<Bundle> of(UUID coach, Instant now) {
        return read(BUNDLE + " order by b.asked_at desc, b.id", coach, now, null);
    }

    Optional<Bundle> of(UUID coach, UUID id, Instant now) {
        return read(BUNDLE + " and b.id = ?", coach, now, id).stream().findFirst();
    }

    /** The executives whose reports are in it. */
    List<UUID> within(UUID id) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "select executive_id from report_bundle_file where bundle_id = ? order by place")) {
            select.setObject(1, id);
            List<UUID> executives = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    executives.add(rows.getObject(1, UUID.class));
                }
            }
            return List.copyOf(executives);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    void insert(UUID id, UUID coach, UUID campaign, List<UUID> executives, Instant at) {
        try (Connection connection = database.getConnection();
                PreparedStatement bundle = connection.prepareStatement(
                        "insert into report_bundle (id, coach_id, campaign_id, asked_at) values (?, ?, ?, ?)");
                PreparedStatement file = connection.prepareStatement(
                        "insert into report_bundle_file (bundle_id, executive_id, place) values (?, ?, ?)")) {
            bundle.setObject(1, id);
            bundle.setObject(2, coach);
            bundle.setObject(3, campaign);
            bundle.setTimestamp(4, Timestamp.from(at));
            bundle.executeUpdate();
            for (int place = 0; place < executives.size(); place++) {
                file.setObject(1, id);
                file.setObject(2, executives.get(place));
                file.setInt(3, place);
                file.addBatch();
            }
            file.executeBatch();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<Bundle> read(String sql, UUID coach, Instant now, @Nullable UUID id) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            select.setObject(1, coach);
            select.setTimestamp(2, Timestamp.from(now.minus(Bundle.LIFETIME)));
            if (id != null) {
                select.setObject(3, id);
            }
            List<Bundle> bundles = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    Timestamp done = row.getTimestamp(7);
                    bundles.add(new Bundle(
                            row.getObject(1, UUID.class),
                            row.getObject(2, UUID.class),
                            row.getObject(3, UUID.class),
                            row.getString(4),
                            ZoneId.of(row.getString(5)),
                            row.getTimestamp(6).toInstant(),
                            done == null ? null : done.toInstant(),
                            row.getInt(8),
                            row.getInt(9),
                            row.getInt(10)));
                }
            }
            return List.copyOf(bundles);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
