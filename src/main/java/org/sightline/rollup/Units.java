package org.sightline.rollup;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.sightline.system.Sql;

/**
 * To which part of the organisation each executive of a campaign belongs. It can be changed until answers end, and by nobody
 * afterwards: the database refuses.
 */
@ApplicationScoped
class Units {
    static final int MOST = 12;
    static final int LONGEST = 60;

    /** The place of those who were put into no unit. */
    static final int NONE = 0;

    private final AgroalDataSource database;

    Units(AgroalDataSource database) {
        this.database = database;
    }

    /** @param unit empty if in none */
    record Placed(UUID executive, UUID person, String name, int place, String unit) {}

    /** All executives of a campaign that the caller has been seen to administer, by name. */
    List<Placed> of(UUID campaign) {
        return Sql.list(
                database,
                "the parts of a campaign",
                Units::placed,
                "select e.id, e.person_id, p.name, coalesce(m.place, 0), coalesce(u.name, '') from executive e"
                        + " join person p on p.id = e.person_id"
                        + " left join rollup_member m on m.executive_id = e.id"
                        + " left join rollup_unit u on u.campaign_id = m.campaign_id and u.place = m.place"
                        + " where e.campaign_id = ? order by lower(p.name), e.id",
                campaign);
    }

    /** By place, from 1. */
    List<String> names(UUID campaign) {
        return Sql.list(
                database,
                "the parts of a campaign",
                row -> row.getString(1),
                "select name from rollup_unit where campaign_id = ? order by place",
                campaign);
    }

    /** In the caller's transaction; whoever is not named is in no unit. */
    void keep(UUID campaign, Map<UUID, String> units) {
        List<String> names = new ArrayList<>(units.values().stream()
                .filter(name -> !name.isEmpty())
                .distinct()
                .sorted()
                .toList());
        try (Connection connection = database.getConnection()) {
            Sql.run(connection, "delete from rollup_member where campaign_id = ?", campaign);
            Sql.run(connection, "delete from rollup_unit where campaign_id = ?", campaign);
            for (String name : names) {
                Sql.run(
                        connection,
                        "insert into rollup_unit (campaign_id, place, name) values (?, ?, ?)",
                        campaign,
                        names.indexOf(name) + 1,
                        name);
            }
            for (Map.Entry<UUID, String> one : units.entrySet()) {
                if (!one.getValue().isEmpty()) {
                    Sql.run(
                            connection,
                            "insert into rollup_member (campaign_id, executive_id, place) select ?, e.id, ?"
                                    + " from executive e where e.campaign_id = ? and e.id = ?",
                            campaign,
                            names.indexOf(one.getValue()) + 1,
                            campaign,
                            one.getKey());
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the parts of a campaign could not be kept", e);
        }
    }

    private static Placed placed(ResultSet row) throws SQLException {
        return new Placed(
                row.getObject(1, UUID.class),
                row.getObject(2, UUID.class),
                row.getString(3),
                row.getInt(4),
                row.getString(5));
    }
}
