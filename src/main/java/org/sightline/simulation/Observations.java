package org.sightline.simulation;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.sightline.security.EngagementKeys;
import org.sightline.security.ExecutiveKey;
import org.sightline.system.Sql;

/** The ratings of each observer, a matrix of marks under the engagement's key. */
@ApplicationScoped
class Observations {
    private final AgroalDataSource database;
    private final EngagementKeys keys;

    Observations(AgroalDataSource database, EngagementKeys keys) {
        this.database = database;
        this.keys = keys;
    }

    /** By the observer's place; those who have rated nothing yet are missing. */
    Map<Integer, int[][]> of(UUID engagement, AssessmentCentre centre) {
        ExecutiveKey key = keys.get(engagement);
        int dimensions = centre.content().dimensions().size();
        return Sql.list(
                        database,
                        "observations of " + centre.id(),
                        row -> Map.entry(
                                row.getInt(1),
                                matrix(key.open(place(centre.id(), row.getInt(1)), row.getBytes(2)), dimensions)),
                        "select observer, ratings from observation where centre_id = ? order by observer",
                        centre.id())
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, _) -> one, TreeMap::new));
    }

    Grid grid(UUID engagement, AssessmentCentre centre) {
        return new Grid(
                centre.content().exercises().size(),
                centre.content().dimensions().size(),
                List.copyOf(of(engagement, centre).values()));
    }

    boolean any(AssessmentCentre centre) {
        return !Sql.list(
                        database,
                        "observations of " + centre.id(),
                        row -> row.getInt(1),
                        "select observer from observation where centre_id = ?",
                        centre.id())
                .isEmpty();
    }

    /** In place of what this observer gave before. */
    void rate(UUID engagement, AssessmentCentre centre, int observer, int[][] ratings) {
        Sql.run(
                database,
                "ratings could not be written",
                "insert into observation (centre_id, observer, ratings) values (?, ?, ?)"
                        + " on conflict (centre_id, observer) do update set ratings = excluded.ratings",
                centre.id(),
                observer,
                keys.get(engagement).seal(place(centre.id(), observer), row(ratings)));
    }

    private static int[][] matrix(byte[] row, int dimensions) {
        int[][] matrix = new int[row.length / dimensions][dimensions];
        for (int i = 0; i < row.length; i++) {
            matrix[i / dimensions][i % dimensions] = row[i];
        }
        return matrix;
    }

    private static byte[] row(int[][] matrix) {
        byte[] row = new byte[matrix.length * matrix[0].length];
        for (int i = 0; i < row.length; i++) {
            row[i] = (byte) matrix[i / matrix[0].length][i % matrix[0].length];
        }
        return row;
    }

    private static String place(UUID centre, int observer) {
        return "observation " + observer + " " + centre;
    }
}
