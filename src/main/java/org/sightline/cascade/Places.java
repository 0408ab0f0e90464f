package org.sightline.cascade;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.sightline.cascade.Cut.Cell;
import org.sightline.system.Sql;

/** Levels that were said by hand, the cells that were cut, and who was placed in which. */
@ApplicationScoped
class Places {
    private final AgroalDataSource database;

    Places(AgroalDataSource database) {
        this.database = database;
    }

    private record Number(UUID person, int level) {}

    Map<UUID, Integer> said(UUID organisation) {
        return numbers("select person_id, level from cascade_level where organisation_id = ?", organisation);
    }

    /** By person, the first level of their cell. */
    Map<UUID, Integer> placed(UUID organisation) {
        return numbers("select person_id, level from cascade_place where organisation_id = ?", organisation);
    }

    List<Cell> cells(UUID organisation) {
        return Sql.list(
                database,
                "the cells of an organisation",
                row -> new Cell(row.getInt(1), row.getInt(2)),
                "select level, until from cascade_cell where organisation_id = ? order by level",
                organisation);
    }

    /** Only somebody of the organisation. */
    void say(UUID organisation, UUID person, int level) {
        Sql.run(
                database,
                "a level could not be kept",
                "insert into cascade_level (organisation_id, person_id, level)"
                        + " select organisation_id, id, ? from person where organisation_id = ? and id = ?"
                        + " on conflict (person_id) do update set level = excluded.level",
                level,
                organisation,
                person);
    }

    /** Once: cells that are there stay as they are. */
    void cut(UUID organisation, List<Cell> cells, LocalDate day) {
        for (Cell cell : cells) {
            Sql.run(
                    database,
                    "levels could not be cut",
                    "insert into cascade_cell (organisation_id, level, until, cut_on) values (?, ?, ?, ?)"
                            + " on conflict do nothing",
                    organisation,
                    cell.level(),
                    cell.until(),
                    day);
        }
    }

    void place(UUID organisation, Cell cell, List<UUID> persons) {
        try (Connection connection = database.getConnection()) {
            for (UUID person : persons) {
                Sql.run(
                        connection,
                        "insert into cascade_place (organisation_id, person_id, level) values (?, ?, ?)"
                                + " on conflict do nothing",
                        organisation,
                        person,
                        cell.level());
            }
        } catch (SQLException e) {
            throw new IllegalStateException("executives could not be placed", e);
        }
    }

    private Map<UUID, Integer> numbers(String sql, UUID organisation) {
        return Sql.list(
                        database,
                        "the levels of an organisation",
                        row -> new Number(row.getObject(1, UUID.class), row.getInt(2)),
                        sql,
                        organisation)
                .stream()
                .collect(Collectors.toMap(Number::person, Number::level));
    }
}
