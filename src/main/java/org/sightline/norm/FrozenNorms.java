package org.sightline.norm;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** All versions of all norms, each written once and never changed. */
@ApplicationScoped
public class FrozenNorms {
    private final AgroalDataSource database;
    private final Clock clock;

    FrozenNorms(AgroalDataSource database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** The latest version, which is in force. */
    public Optional<PlatformNorm> current(Edition edition) {
        return files(edition, "order by version desc limit 1").stream().findFirst();
    }

    public Optional<PlatformNorm> version(Edition edition, int version) {
        return files(edition, "and version = " + version).stream().findFirst();
    }

    /** The latest first. */
    public List<PlatformNorm> versions(Edition edition) {
        return files(edition, "order by version desc");
    }

    /** Holds everybody else back who wants to freeze a version of this, until the caller's transaction ends. */
    public void holdBackOthers(Edition edition) {
        try (Connection connection = database.getConnection();
                PreparedStatement lock =
                        connection.prepareStatement("select pg_advisory_xact_lock(hashtextextended(?, 1))")) {
            lock.setString(1, "norm " + edition);
            lock.execute();
        } catch (SQLException e) {
            throw new IllegalStateException("waiting for the norm of " + edition, e);
        }
    }

    /** Within the caller's transaction. */
    public void freeze(PlatformNorm norm, UUID account) {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(
                        "insert into norm_version (questionnaire_id, questionnaire_version, version, executives,"
                                + " frozen_at, frozen_by, file) values (?, ?, ?, ?, ?, ?, ?)")) {
            insert.setString(1, norm.edition().questionnaire());
            insert.setString(2, norm.edition().version());
            insert.setInt(3, norm.version());
            insert.setInt(4, norm.executives());
            insert.setObject(5, clock.instant().atOffset(ZoneOffset.UTC));
            insert.setObject(6, account);
            insert.setBytes(7, NormFile.write(norm));
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("freezing the norm of " + norm.edition(), e);
        }
    }

    private List<PlatformNorm> files(Edition edition, String rest) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "select file from norm_version where questionnaire_id = ? and questionnaire_version = ? "
                                + rest)) {
            select.setString(1, edition.questionnaire());
            select.setString(2, edition.version());
            try (ResultSet rows = select.executeQuery()) {
                List<PlatformNorm> norms = new ArrayList<>();
                while (rows.next()) {
                    norms.add(norm(edition, rows.getBytes(1)));
                }
                return norms;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the norm of " + edition, e);
        }
    }

    private static PlatformNorm norm(Edition edition, byte[] file) {
        return switch (NormFile.read(file)) {
            case NormReading.Valid valid -> valid.norm();
            case NormReading.Faulty faulty ->
                throw new IllegalStateException("the norm of " + edition + ": " + faulty.what());
        };
    }
}
