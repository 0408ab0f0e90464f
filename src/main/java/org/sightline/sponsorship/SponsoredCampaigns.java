package org.sightline.sponsorship;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sightline.sponsorship.SponsoredCampaign.Step;

/** Campaigns by the sponsor who asks: there is no way to one of an organisation that the account does not sponsor. */
@ApplicationScoped
class SponsoredCampaigns {
    /** No table of answers, of scores or of lights is asked. */
    private static final String STEPS = """
            select c.id, c.name, o.name, c.state, c.closes_on, p.name,
                exists (select 1 from nomination a where a.executive_id = e.id and a.relationship <> 'SELF'),
                d.held_on, (r.released_at at time zone c.time_zone)::date,
                case when n.approver in ('SPONSOR', 'EITHER') and c.state in ('NOMINATING', 'COLLECTING')
                    and e.account_id is distinct from m.account_id then e.id end,
                (select count(*) from proposal w where w.executive_id = e.id and w.standing = 'SENT')
            from membership m
                join organisation o on o.id = m.organisation_id
                join campaign c on c.organisation_id = o.id and c.kind = 'SURVEY'
                left join executive e on e.campaign_id = c.id
                left join person p on p.id = e.person_id
                left join debrief d on d.executive_id = e.id
                left join report_release r on r.executive_id = e.id
                left join campaign_nomination n on n.campaign_id = c.id
            where m.role = 'SPONSOR' and m.account_id = ?
            order by lower(o.name), o.id, c.closes_on desc, c.id, lower(p.name), e.id
            """;

    private final AgroalDataSource database;

    SponsoredCampaigns(AgroalDataSource database) {
        this.database = database;
    }

    /** By organisation, the newest first; the executives by name. */
    List<SponsoredCampaign> visibleTo(UUID sponsor) {
        Map<UUID, SponsoredCampaign> campaigns = new LinkedHashMap<>();
        Map<UUID, List<Step>> steps = new LinkedHashMap<>();
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(STEPS)) {
            select.setObject(1, sponsor);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    SponsoredCampaign campaign = campaign(row);
                    campaigns.putIfAbsent(campaign.id(), campaign);
                    List<Step> own = steps.computeIfAbsent(campaign.id(), _ -> new ArrayList<>());
                    @Nullable String name = row.getString(6);
                    if (name != null) {
                        own.add(step(name, row));
                    }
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the campaigns of a sponsor", e);
        }
        return campaigns.values().stream()
                .map(one -> new SponsoredCampaign(
                        one.id(),
                        one.name(),
                        one.organisation(),
                        one.state(),
                        one.closesOn(),
                        steps.getOrDefault(one.id(), List.of())))
                .toList();
    }

    private static SponsoredCampaign campaign(ResultSet row) throws SQLException {
        return new SponsoredCampaign(
                row.getObject(1, UUID.class),
                row.getString(2),
                row.getString(3),
                row.getString(4).toLowerCase(Locale.ROOT),
                row.getObject(5, LocalDate.class),
                List.of());
    }

    private static Step step(String name, ResultSet row) throws SQLException {
        return new Step(
                row.getObject(10, UUID.class),
                row.getInt(11),
                name,
                row.getBoolean(7),
                row.getObject(8, LocalDate.class),
                row.getObject(9, LocalDate.class));
    }
}
