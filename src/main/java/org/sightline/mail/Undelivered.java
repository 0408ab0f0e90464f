package org.sightline.mail;

import io.agroal.api.AgroalDataSource;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Which surveys have mails that did not arrive and of which nobody has been told; nobody administers a pulse. */
@Singleton
public final class Undelivered {
    private final AgroalDataSource database;

    @Inject
    Undelivered(AgroalDataSource database) {
        this.database = database;
    }

    public List<UUID> untold() {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "select distinct campaign_id from outbox_message where state in ('BOUNCED', 'FAILED', 'DEAD')"
                                + " and not told and run_id is null"
                                + " and exists (select from campaign c where c.id = campaign_id and c.kind = 'SURVEY')");
                ResultSet row = select.executeQuery()) {
            List<UUID> campaigns = new ArrayList<>();
            while (row.next()) {
                campaigns.add(row.getObject(1, UUID.class));
            }
            return campaigns;
        } catch (SQLException e) {
            throw new IllegalStateException("mails that did not arrive could not be looked up", e);
        }
    }

    /** Takes it upon the caller to tell, in the caller's transaction; false if this day's notice is out already. */
    public boolean tell(UUID campaign, LocalDate day) {
        try (Connection connection = database.getConnection();
                PreparedStatement notice = connection.prepareStatement(
                        "insert into mail_notice (campaign_id, day) values (?, ?) on conflict do nothing");
                PreparedStatement told = connection.prepareStatement("update outbox_message set told = true"
                        + " where campaign_id = ? and state in ('BOUNCED', 'FAILED', 'DEAD') and not told")) {
            notice.setObject(1, campaign);
            notice.setObject(2, day);
            if (notice.executeUpdate() == 0) {
                return false;
            }
            told.setObject(1, campaign);
            return told.executeUpdate() > 0;
        } catch (SQLException e) {
            throw new IllegalStateException("a notice could not be noted", e);
        }
    }
}
