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
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
        HELD,
        SENT,
        SENT_UNKNOWN,
        NOT_NEEDED,
        FAILED,
        DEAD,
        BOUNCED,
        MENDED,
        DROPPED;

        /** Whether somebody should look at it. */
        public boolean troubled() {
            return switch (this) {
                case FAILED, DEAD, BOUNCED -> true;
                case QUEUED, HELD, SENT, SENT_UNKNOWN, NOT_NEEDED, MENDED, DROPPED -> false;
            };
        }
    }

    /** What became of a day's mails of one kind, by number alone. */
    public record Tally(
            String kind,
            LocalDate day,
            int waiting,
            int held,
            int sent,
            int notSent,
            int bounced,
            int refused,
            int givenUp) {
        /** Those that have not left: in the queue, stopped or paused. */
        public int queued() {
            return waiting + held;
        }
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

    /** One row per mail in one of the states; mails of kinds that are forgotten are not among them. */
    public List<Message> of(UUID campaign, Set<State> states) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "select id, kind, subject_id, state, attempts - deferrals as tries, next_try,"
                                + " coalesce(last_reply, '') as last_reply from outbox_message"
                                + " where campaign_id = ? and run_id is null and state = any(?)"
                                + " order by kind, state, id")) {
            select.setObject(1, campaign);
            select.setArray(
                    2,
                    connection.createArrayOf(
                            "text", states.stream().map(State::name).toArray()));
            List<Message> messages = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    messages.add(new Message(
                            row.getObject("id", UUID.class),
                            row.getString("kind"),
                            Optional.ofNullable(row.getObject("subject_id", UUID.class)),
                            State.valueOf(row.getString("state")),
                            row.getInt("tries"),
                            row.getTimestamp("next_try").toInstant(),
                            row.getString("last_reply")));
                }
            }
            return messages;
        } catch (SQLException e) {
            throw new IllegalStateException("the mails of a campaign could not be read", e);
        }
    }

    /** The newest day first. Of kinds that are forgotten nothing is counted: it would tell who has answered. */
    public List<Tally> tallies(UUID campaign, ZoneId zone) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement("""
                        select m.kind, (coalesce(b.leaves_at, m.next_try) at time zone ?)::date as day,
                            count(*) filter (where m.state = 'QUEUED'), count(*) filter (where m.state = 'HELD'),
                            count(*) filter (where m.state in ('SENT', 'SENT_UNKNOWN')),
                            count(*) filter (where m.state in ('NOT_NEEDED', 'DROPPED')),
                            count(*) filter (where m.state in ('BOUNCED', 'MENDED')),
                            count(*) filter (where m.state = 'FAILED'), count(*) filter (where m.state = 'DEAD')
                        from outbox_message m left join mail_batch b on b.id = m.batch_id
                        where m.campaign_id = ? and m.run_id is null
                        group by 1, 2 order by 2 desc, 1
                        """)) {
            select.setString(1, zone.getId());
            select.setObject(2, campaign);
            List<Tally> tallies = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    tallies.add(new Tally(
                            row.getString(1),
                            row.getObject(2, LocalDate.class),
                            row.getInt(3),
                            row.getInt(4),
                            row.getInt(5),
                            row.getInt(6),
                            row.getInt(7),
                            row.getInt(8),
                            row.getInt(9)));
                }
            }
            return tallies;
        } catch (SQLException e) {
            throw new IllegalStateException("the mails of a campaign could not be counted", e);
        }
    }

    /** What came back of mails about this subject has been dealt with. In the caller's transaction. */
    public void mend(UUID campaign, UUID subject) {
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement("update outbox_message set state = 'MENDED'"
                        + " where campaign_id = ? and subject_id = ? and state = 'BOUNCED'")) {
            update.setObject(1, campaign);
            update.setObject(2, subject);
            update.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("a mail that came back could not be settled", e);
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
