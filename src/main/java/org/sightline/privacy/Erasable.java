package org.sightline.privacy;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sightline.campaign.Campaign;
import org.sightline.system.Sql;

/** Who can be erased, and what stands against it. */
@ApplicationScoped
class Erasable {
    private static final String EXECUTIVE = """
            select x.id, p.name, exists (select from executive_erasure e where e.executive_id = x.id),
                exists (select from report_release r where r.executive_id = x.id)
            from executive x join person p on p.id = x.person_id where x.campaign_id = ? and x.id = ?
            """;
    private static final String CAMPAIGNS = """
            select c.id, c.name, c.state, x.id from campaign c join executive x on x.campaign_id = c.id where x.person_id = ?
            union all
            select c.id, c.name, c.state, null from campaign c join rater r on r.campaign_id = c.id where r.person_id = ?
                and not exists (select from executive x where x.campaign_id = c.id and x.person_id = r.person_id)
            order by 2, 1
            """;

    private final AgroalDataSource database;

    Erasable(AgroalDataSource database) {
        this.database = database;
    }

    /** An executive of a campaign. */
    record Executive(UUID id, String name, boolean erased, boolean released) {}

    /**
     * Where a person is somebody.
     *
     * @param executive the id as an executive, null for one who was only asked
     */
    record Involved(
            UUID campaign,
            String name,
            Campaign.State state,
            @Nullable UUID executive) {
        public boolean sealed() {
            return state == Campaign.State.SEALED || state == Campaign.State.ARCHIVED;
        }

        /** Whether raters can still be taken out of the campaign. */
        public boolean open() {
            return state == Campaign.State.DRAFT
                    || state == Campaign.State.NOMINATING
                    || state == Campaign.State.COLLECTING;
        }

        /** Whether it stands against erasing the person. */
        public boolean against() {
            return executive != null || !sealed();
        }
    }

    Optional<Executive> executive(UUID campaign, UUID id) {
        try (Connection connection = database.getConnection()) {
            return Sql.list(
                            connection,
                            row -> new Executive(
                                    row.getObject(1, UUID.class),
                                    row.getString(2),
                                    row.getBoolean(3),
                                    row.getBoolean(4)),
                            EXECUTIVE,
                            campaign,
                            id)
                    .stream()
                    .findFirst();
        } catch (SQLException e) {
            throw new IllegalStateException("executive " + id, e);
        }
    }

    List<Involved> involved(UUID person) {
        try (Connection connection = database.getConnection()) {
            return Sql.list(
                    connection,
                    row -> new Involved(
                            row.getObject(1, UUID.class),
                            row.getString(2),
                            Campaign.State.valueOf(row.getString(3)),
                            row.getObject(4, UUID.class)),
                    CAMPAIGNS,
                    person,
                    person);
        } catch (SQLException e) {
            throw new IllegalStateException("where person " + person + " is involved", e);
        }
    }
}
