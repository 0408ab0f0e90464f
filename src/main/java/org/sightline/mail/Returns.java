package org.sightline.mail;

import io.agroal.api.AgroalDataSource;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/**
 * Notes mails that came back. Of a kind that is forgotten no row remains to note it on: that such a mail was sent would
 * tell who had not finished.
 */
@Singleton
final class Returns {
    private final AgroalDataSource database;

    @Inject
    Returns(AgroalDataSource database) {
        this.database = database;
    }

    /** Whether a mail of ours is noted as not delivered now. */
    boolean note(BounceReport.Failed report) {
        if (report.mail().isEmpty()) {
            return false;
        }
        try (Connection connection = database.getConnection();
                PreparedStatement update =
                        connection.prepareStatement("update outbox_message set state = ?, last_reply = ?, told = false"
                                + " where id = ? and run_id is null and state in ('SENT', 'SENT_UNKNOWN')")) {
            update.setString(1, report.permanent() ? "BOUNCED" : "FAILED");
            update.setString(2, report.status());
            update.setObject(3, report.mail().get());
            return update.executeUpdate() == 1;
        } catch (SQLException e) {
            throw new IllegalStateException("a mail that came back could not be noted", e);
        }
    }
}
