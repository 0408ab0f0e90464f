package org.sightline.campaign;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.sightline.system.Sql;

/** The mail plans of campaigns. Everything runs in the caller's transaction if there is one. */
@ApplicationScoped
public class MailPlans {
    private final AgroalDataSource database;

    MailPlans(AgroalDataSource database) {
        this.database = database;
    }

    private record Row(PlannedMail mail, MailPlan.Slot slot) {}

    /** Empty for a campaign that only invites, at its start. */
    public MailPlan of(UUID campaign) {
        try (Connection connection = database.getConnection()) {
            Map<PlannedMail, MailPlan.Slot> slots = new EnumMap<>(PlannedMail.class);
            Sql.list(
                            connection,
                            row -> new Row(
                                    PlannedMail.valueOf(row.getString("mail")),
                                    new MailPlan.Slot(
                                            row.getObject("day", LocalDate.class),
                                            row.getInt("hour"),
                                            MailPlan.State.valueOf(row.getString("state")))),
                            "select mail, day, hour, state from mail_plan where campaign_id = ?",
                            campaign)
                    .forEach(row -> slots.put(row.mail(), row.slot()));
            return new MailPlan(slots);
        } catch (SQLException e) {
            throw new IllegalStateException("the mail plan of a campaign could not be read", e);
        }
    }

    /** Plans this and nothing else; what has left, or went by, stays as it is. */
    public void keep(UUID campaign, MailPlan plan) {
        run("delete from mail_plan where campaign_id = ? and state = 'PLANNED'", campaign);
        plan.slots().forEach((mail, slot) -> {
            if (slot.planned()) {
                run(
                        "insert into mail_plan (campaign_id, mail, day, hour) values (?, ?, ?, ?)"
                                + " on conflict (campaign_id, mail) do nothing",
                        campaign,
                        mail.name(),
                        slot.day(),
                        slot.hour());
            }
        });
    }

    /** Whether all mails to raters wait for office hours where their readers work. */
    public boolean withinOfficeHours(UUID campaign) {
        try (Connection connection = database.getConnection()) {
            return Sql.list(
                            connection,
                            row -> row.getBoolean(1),
                            "select office_hours from campaign where id = ?",
                            campaign)
                    .contains(true);
        } catch (SQLException e) {
            throw new IllegalStateException("the mail plan of a campaign could not be read", e);
        }
    }

    public void keepWithinOfficeHours(UUID campaign, boolean within) {
        run("update campaign set office_hours = ? where id = ?", within, campaign);
    }

    /** Settles a mail that is planned; of several who try at once one succeeds, the others wait for its transaction. */
    public boolean settle(UUID campaign, PlannedMail mail, MailPlan.State state) {
        return run(
                        "update mail_plan set state = ? where campaign_id = ? and mail = ? and state = 'PLANNED'",
                        state.name(),
                        campaign,
                        mail.name())
                == 1;
    }

    /** Notes that the invitations left at this time, as the campaign started. */
    public void invited(UUID campaign, LocalDateTime at) {
        run(
                "insert into mail_plan (campaign_id, mail, day, hour, state) values (?, 'INVITATION', ?, ?, 'QUEUED')"
                        + " on conflict (campaign_id, mail) do update"
                        + " set day = excluded.day, hour = excluded.hour, state = 'QUEUED'",
                campaign,
                at.toLocalDate(),
                at.getHour());
    }

    /** Campaigns that have started and have something planned whose time has come where they live. */
    public List<UUID> due(Instant now) {
        try (Connection connection = database.getConnection()) {
            return Sql.ids(
                    connection,
                    "select distinct c.id from mail_plan p join campaign c on c.id = p.campaign_id"
                            + " where p.state = 'PLANNED' and c.state in ('COLLECTING', 'CLOSED', 'SEALED')"
                            + " and p.day + make_interval(hours => p.hour)"
                            + " <= (cast(? as timestamptz) at time zone c.time_zone) order by c.id",
                    now.atOffset(ZoneOffset.UTC));
        } catch (SQLException e) {
            throw new IllegalStateException("campaigns with due mails could not be read", e);
        }
    }

    private int run(String sql, Object... values) {
        return Sql.run(database, "the mail plan of a campaign could not be changed", sql, values);
    }
}
