package org.sightline.rollup;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sightline.anonymity.Released;
import org.sightline.system.Sql;

/** Roll-ups as they were made; each is written once and stays as it is, whatever comes later. */
@ApplicationScoped
class RollUps {
    private static final String FAILURE = "a roll-up could not be read";

    private final AgroalDataSource database;

    RollUps(AgroalDataSource database) {
        this.database = database;
    }

    /** @param names of the nodes, the first, which is the whole, without one */
    record Made(LocalDate on, List<String> names, RollUp rollUp) {}

    Optional<Made> of(UUID campaign) {
        List<LocalDate> made = Sql.list(
                database,
                FAILURE,
                row -> row.getObject(1, LocalDate.class),
                "select made_on from rollup where campaign_id = ?",
                campaign);
        if (made.isEmpty()) {
            return Optional.empty();
        }
        List<String> names = new ArrayList<>();
        List<RollUp.Node> nodes = Sql.list(
                database,
                FAILURE,
                row -> {
                    names.add(row.getString(4));
                    return new RollUp.Node(
                            row.getInt(1), List.of((Integer[]) row.getArray(2).getArray()), row.getInt(3));
                },
                "select place, units, executives, name from rollup_node where campaign_id = ? order by place",
                campaign);
        List<RollUp.Cell> cells = Sql.list(
                database,
                FAILURE,
                RollUps::cell,
                "select place, viewpoint, theme, executives, kind, value, error from rollup_cell where campaign_id = ?"
                        + " order by theme, viewpoint, place",
                campaign);
        return Optional.of(new Made(made.getFirst(), names, new RollUp(nodes, cells)));
    }

    /** Once; a second time changes nothing. */
    @Transactional
    void store(UUID campaign, RollUp rollUp, List<String> units, LocalDate day) {
        try (Connection connection = database.getConnection()) {
            if (Sql.run(
                            connection,
                            "insert into rollup (campaign_id, made_on) values (?, ?) on conflict do nothing",
                            campaign,
                            day)
                    == 0) {
                return;
            }
            for (RollUp.Node node : rollUp.nodes()) {
                Sql.run(
                        connection,
                        "insert into rollup_node (campaign_id, place, units, executives, name) values (?, ?, ?, ?, ?)",
                        campaign,
                        node.place(),
                        node.units().toArray(Integer[]::new),
                        node.executives(),
                        name(node, units));
            }
            for (RollUp.Cell cell : rollUp.cells()) {
                Sql.run(
                        connection,
                        "insert into rollup_cell (campaign_id, place, viewpoint, theme, executives, kind, value, error)"
                                + " values (?, ?, ?, ?, ?, ?, ?, ?)",
                        campaign,
                        cell.place(),
                        cell.view().name(),
                        cell.theme(),
                        cell.executives(),
                        cell.label().kind(),
                        cell.label().number(),
                        cell.error());
            }
        } catch (SQLException e) {
            throw new IllegalStateException("a roll-up could not be stored", e);
        }
    }

    /** The names of its units together; those in no unit have none, and are named by whoever shows the node. */
    private static String name(RollUp.Node node, List<String> units) {
        return String.join(
                " + ",
                node.units().stream()
                        .filter(unit -> unit != Units.NONE)
                        .map(unit -> units.get(unit - 1))
                        .toList());
    }

    private static RollUp.Cell cell(ResultSet row) throws SQLException {
        return new RollUp.Cell(
                row.getInt(1),
                View.valueOf(row.getString(2)),
                row.getString(3),
                row.getInt(4),
                Released.restored(row.getString(5), row.getDouble(6)),
                row.getDouble(7));
    }
}
