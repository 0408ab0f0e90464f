package org.sightline.coaching;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sightline.report.Document;
import org.sightline.report.Paper;
import org.sightline.report.ReportDocuments;
import org.sightline.security.ExecutiveKey;
import org.sightline.security.ExecutiveKeys;
import org.sightline.system.Sha256;

/** The steps of making a bundle, each durable by itself. */
@ApplicationScoped
class BundleWork {
    private static final String CLAIMING = """
            update report_bundle set claimed_until = ?, attempts = attempts + 1
            where id = (
                select id from report_bundle
                where done_at is null and attempts < ? and (claimed_until is null or claimed_until <= ?)
                order by asked_at limit 1 for update skip locked)
            returning id
            """;

    private final AgroalDataSource database;
    private final ExecutiveFiles files;
    private final ExecutiveReport report;
    private final ExecutiveKeys keys;
    private final BundleSettings settings;
    private final Clock clock;

    BundleWork(
            AgroalDataSource database,
            ExecutiveFiles files,
            ExecutiveReport report,
            ExecutiveKeys keys,
            BundleSettings settings,
            Clock clock) {
        this.database = database;
        this.files = files;
        this.report = report;
        this.keys = keys;
        this.settings = settings;
        this.clock = clock;
    }

    /** The place of a report under its executive's key. */
    static String place(UUID bundle) {
        return "bundle|" + bundle;
    }

    @Transactional
    void deleteExpired() {
        update("delete from report_bundle where coalesce(done_at, asked_at) <= ?", before(Bundle.LIFETIME));
    }

    /** The oldest that no living node is at. */
    @Transactional
    Optional<UUID> claim() {
        Instant now = clock.instant();
        List<UUID> claimed =
                ids(CLAIMING, Timestamp.from(now.plus(settings.claim())), Bundle.MOST_ATTEMPTS, Timestamp.from(now));
        return claimed.stream().findFirst();
    }

    List<UUID> missing(UUID bundle) {
        return ids(
                "select executive_id from report_bundle_file where bundle_id = ? and pdf is null order by place",
                bundle);
    }

    /** One report, as the coach's copy; a report that the coach may not read any more leaves the bundle. */
    @Transactional
    void make(UUID bundle, UUID executive) {
        ExecutiveFile file = ids("select coach_id from report_bundle where id = ?", bundle).stream()
                .flatMap(coach -> files.coachedBy(coach, executive).stream())
                .filter(ExecutiveFile::readable)
                .findFirst()
                .orElse(null);
        if (file == null) {
            update("delete from report_bundle_file where bundle_id = ? and executive_id = ?", bundle, executive);
            return;
        }
        ExecutiveKey own = keys.get(executive);
        LocalDate today = file.day(clock.instant());
        byte[] pdf = report.pdf(file, new Print(Document.FULL, Paper.A4), today);
        update(
                "update report_bundle_file set pdf = ?, sha256 = ?, pages = ?"
                        + " where bundle_id = ? and executive_id = ? and pdf is null",
                own.seal(place(bundle), pdf),
                Sha256.of(pdf),
                ReportDocuments.pages(pdf),
                bundle,
                executive);
        update("update report_bundle set claimed_until = ? where id = ?", after(settings.claim()), bundle);
    }

    @Transactional
    void finish(UUID bundle) {
        update(
                "update report_bundle set done_at = ?, claimed_until = null where id = ? and done_at is null"
                        + " and not exists (select from report_bundle_file f where f.bundle_id = id and f.pdf is null)",
                Timestamp.from(clock.instant()),
                bundle);
    }

    private Timestamp after(Duration duration) {
        return Timestamp.from(clock.instant().plus(duration));
    }

    private Timestamp before(Duration duration) {
        return Timestamp.from(clock.instant().minus(duration));
    }

    private void update(String sql, Object... values) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = prepare(connection, sql, values)) {
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<UUID> ids(String sql, Object... values) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = prepare(connection, sql, values);
                ResultSet rows = statement.executeQuery()) {
            List<UUID> ids = new ArrayList<>();
            while (rows.next()) {
                ids.add(rows.getObject(1, UUID.class));
            }
            return List.copyOf(ids);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static PreparedStatement prepare(Connection connection, String sql, Object... values) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        return statement;
    }
}
