package org.sightline.oversight;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sightline.anonymity.Policy;
import org.sightline.anonymity.Protection;
import org.sightline.campaign.Campaign;

/** Campaigns by the auditor who asks: there is no way to one of an organisation that the account does not audit. */
@ApplicationScoped
public class AuditedCampaigns {
    /** Executives are counted and never named; whoever was erased counts among the checked. */
    private static final String AUDITED = """
            select c.id, c.name, o.id, o.name, c.state, c.minimum, c.closes_on, c.time_zone, s.started_at, e.closed_at,
                c.questionnaire_id, q.version, q.sha256,
                r.sealed_on, r.invited, r.answered, r.key_fingerprint, r.key_destroyed,
                n.executives, n.checked, n.tried, n.hits, n.held, n.waiting,
                c.protection
            from membership m
                join organisation o on o.id = m.organisation_id
                join campaign c on c.organisation_id = o.id
                left join campaign_start s on s.campaign_id = c.id
                left join campaign_closure e on e.campaign_id = c.id
                left join campaign_questionnaire q on q.campaign_id = c.id
                left join seal_receipt r on r.campaign_id = c.id
                cross join lateral (
                    select count(*) as executives, count(k.executive_id) as checked,
                        coalesce(sum(k.tried), 0) as tried, coalesce(sum(k.hits), 0) as hits,
                        count(*) filter (where not k.passed) as held,
                        count(*) filter (where own.executive_id is not null and k.executive_id is null
                            and c.state in ('SEALED', 'ARCHIVED')) as waiting
                    from executive x
                        left join publication_check k on k.executive_id = x.id
                        left join executive_key own on own.executive_id = x.id
                    where x.campaign_id = c.id) n
            where m.role = 'AUDITOR' and m.account_id = ?
            """;

    private static final String OVERSEEN =
            AUDITED.replace("m.role = 'AUDITOR'", "m.role in ('AUDITOR', 'ADMINISTRATOR')");

    private final AgroalDataSource database;

    AuditedCampaigns(AgroalDataSource database) {
        this.database = database;
    }

    /** By organisation, the newest first. */
    List<AuditedCampaign> visibleTo(UUID auditor) {
        return read(AUDITED + " order by lower(o.name), o.id, c.closes_on desc, c.id", auditor, null);
    }

    Optional<AuditedCampaign> visibleTo(UUID auditor, UUID id) {
        return read(AUDITED + " and c.id = ?", auditor, id).stream().findFirst();
    }

    /** The same for those who administer it. */
    public Optional<AuditedCampaign> overseenBy(UUID account, UUID id) {
        return read(OVERSEEN + " and c.id = ?", account, id).stream().findFirst();
    }

    private List<AuditedCampaign> read(String sql, UUID auditor, @Nullable UUID campaign) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            select.setObject(1, auditor);
            if (campaign != null) {
                select.setObject(2, campaign);
            }
            List<AuditedCampaign> all = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    all.add(campaign(row));
                }
            }
            return List.copyOf(all);
        } catch (SQLException e) {
            throw new IllegalStateException("the campaigns of an auditor", e);
        }
    }

    private static AuditedCampaign campaign(ResultSet row) throws SQLException {
        return new AuditedCampaign(
                row.getObject(1, UUID.class),
                row.getString(2),
                row.getObject(3, UUID.class),
                row.getString(4),
                Campaign.State.valueOf(row.getString(5)),
                Policy.of(row.getInt(6), Protection.valueOf(row.getString(25))),
                row.getObject(7, LocalDate.class),
                ZoneId.of(row.getString(8)),
                instant(row.getTimestamp(9)),
                instant(row.getTimestamp(10)),
                instrument(row),
                receipt(row),
                new AuditedCampaign.Checks(
                        row.getInt(19),
                        row.getInt(20),
                        row.getLong(21),
                        row.getLong(22),
                        row.getInt(23),
                        row.getInt(24)));
    }

    private static AuditedCampaign.@Nullable Instrument instrument(ResultSet row) throws SQLException {
        byte[] hash = row.getBytes(13);
        return hash == null
                ? null
                : new AuditedCampaign.Instrument(
                        row.getString(11), row.getString(12), HexFormat.of().formatHex(hash));
    }

    private static AuditedCampaign.@Nullable Receipt receipt(ResultSet row) throws SQLException {
        byte[] fingerprint = row.getBytes(17);
        return fingerprint == null
                ? null
                : new AuditedCampaign.Receipt(
                        row.getObject(14, LocalDate.class),
                        row.getInt(15),
                        row.getInt(16),
                        HexFormat.of().formatHex(fingerprint),
                        row.getBoolean(18));
    }

    private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }
}
