package org.sightline.mail;

import io.agroal.api.AgroalDataSource;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The state of a campaign's mails, for whoever runs it: never an address, never a text. */
@Singleton
public final class OutboxMessages {
    private final AgroalDataSource database;

    @Inject
    OutboxMessages(AgroalDataSource database) {
        this.database = database;
    }

    public enum State {
        QUEUED,
        SENT,
        SENT_UNKNOWN,
        NOT_NEEDED,
        FAILED,
        DEAD
    }

    /**
     * @param subject what the mail is about, such as an invitation
     * @param nextTry when a queued mail is tried (again)
     * @param lastReply the mail server's last reply code or a word in its place; empty before the first attempt
     */
    public record Message(
            UUID id,
            String kind,
            Optional<UUID> subject,
            State state,
            int attempts,
            Instant nextTry,
            String lastReply) {}

    /** A day's reminders, of which only numbers are known. */
    public record Run(String kind, LocalDate day, int queued, int sent, int notNeeded, int failed) {}

    /** One row per mail; mails of kinds that are forgotten are not among them. */
    public List<Message> of(UUID campaign) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "select id, kind, subject_id, state, attempts, next_try, coalesce(last_reply, '') as last_reply"
                                + " from outbox_message where campaign_id = ? and run_id is null"
                                + " order by kind, state, id")) {
            select.setObject(1, campaign);
            List<Message> messages = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    messages.add(new Message(
                            row.getObject("id", UUID.class),
                            row.getString("kind"),
                            Optional.ofNullable(row.getObject("subject_id", UUID.class)),
                            State.valueOf(row.getString("state")),
                            row.getInt("attempts"),
                            row.getTimestamp("next_try").toInstant(),
                            row.getString("last_reply")));
                }
            }
            return messages;
        } catch (SQLException e) {
            throw new IllegalStateException("the mails of a campaign could not be read", e);
        }
    }

    public List<Run> runsOf(UUID campaign) {
        try (Connection connection = database.getConnection();
                PreparedStatement select =
                        connection.prepareStatement("select kind, day, queued, sent, not_needed, failed from mail_run"
                                + " where campaign_id = ? order by day, kind")) {
            select.setObject(1, campaign);
            List<Run> runs = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    runs.add(new Run(
                            row.getString("kind"),
                            row.getObject("day", LocalDate.class),
                            row.getInt("queued"),
                            row.getInt("sent"),
                            row.getInt("not_needed"),
                            row.getInt("failed")));
                }
            }
            return runs;
        } catch (SQLException e) {
            throw new IllegalStateException("the runs of a campaign could not be read", e);
        }
    }
}
