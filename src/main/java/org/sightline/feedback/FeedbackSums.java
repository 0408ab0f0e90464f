package org.sightline.feedback;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.sightline.system.Sql;

/** What those said together of a coach who meant it for the coach alone: sums of at least five, each made once. */
@ApplicationScoped
class FeedbackSums {
    /** Fewer are not put together. */
    static final int FEWEST = 5;

    private final AgroalDataSource database;

    FeedbackSums(AgroalDataSource database) {
        this.database = database;
    }

    /** @param totals of the points of each statement, in their order */
    record Sum(int engagements, List<Integer> totals) {
        Sum {
            totals = List.copyOf(totals);
        }

        static Sum of(List<Feedback> all) {
            return new Sum(
                    all.size(),
                    Stream.of(Statement.values())
                            .map(statement -> all.stream()
                                    .mapToInt(one -> Objects.requireNonNull(
                                                    one.answers().get(statement))
                                            .points())
                                    .sum())
                            .toList());
        }

        Sum plus(Sum other) {
            return new Sum(
                    engagements + other.engagements,
                    IntStream.range(0, totals.size())
                            .mapToObj(i -> totals.get(i) + other.totals.get(i))
                            .toList());
        }

        double mean(Statement statement) {
            return (double) totals.get(statement.ordinal()) / engagements;
        }
    }

    void add(UUID organisation, UUID coach, Sum sum) {
        Sql.run(
                database,
                "a sum could not be written",
                "insert into coaching_feedback_sum (id, organisation_id, coach_id, engagements, totals) values (?, ?, ?, ?, ?)",
                UUID.randomUUID(),
                organisation,
                coach,
                sum.engagements(),
                sum.totals().toArray(Integer[]::new));
    }

    /** All of a coach together; none if there is no sum yet. */
    Optional<Sum> of(UUID organisation, UUID coach) {
        return Sql.list(
                        database,
                        "sums of feedback",
                        row -> new Sum(row.getInt(1), totals(row.getArray(2))),
                        "select engagements, totals from coaching_feedback_sum where organisation_id = ? and coach_id = ?",
                        organisation,
                        coach)
                .stream()
                .reduce(Sum::plus);
    }

    private static List<Integer> totals(Array array) throws SQLException {
        return List.of((Integer[]) array.getArray());
    }
}
