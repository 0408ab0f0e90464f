package org.sightline.mail;

import io.agroal.api.AgroalDataSource;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** Sees to it that a job runs on one node at a time; the claim of a node that died runs out after ten minutes. */
@Singleton
final class JobClaim {
    private final AgroalDataSource database;

    @Inject
    JobClaim(AgroalDataSource database) {
        this.database = database;
    }

    /** False while another node is at it. */
    boolean take(String job) {
        return run(
                        "insert into mail_job as j (name, claimed_until) values (?, now() + interval '10 minutes')"
                                + " on conflict (name) do update set claimed_until = excluded.claimed_until"
                                + " where j.claimed_until < now()",
                        job)
                == 1;
    }

    void leave(String job) {
        run("delete from mail_job where name = ?", job);
    }

    private int run(String sql, String job) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, job);
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("a job could not be claimed", e);
        }
    }
}
