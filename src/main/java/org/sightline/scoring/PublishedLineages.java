package org.sightline.scoring;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.sightline.anonymity.Counted;
import org.sightline.anonymity.Policy;
import org.sightline.questionnaire.LineagePeriod;
import org.sightline.questionnaire.LineageStatement;
import org.sightline.seal.SealedRecords;
import org.sightline.security.ExecutiveKeys;
import org.sightline.system.Json;
import org.sightline.system.Sql;

/** What people went on to do, as the neck let it out, under each executive's own key. It is written once. */
@ApplicationScoped
public class PublishedLineages {
    private static final String PLACE = "lineage";
    private static final String FAILURE = "a lineage could not be read";

    private final AgroalDataSource database;
    private final ExecutiveKeys keys;
    private final SealedRecords sealed;

    PublishedLineages(AgroalDataSource database, ExecutiveKeys keys, SealedRecords sealed) {
        this.database = database;
        this.keys = keys;
        this.sealed = sealed;
    }

    /** A statement as it is kept. */
    record Line(String statement, String kind, int yes) {}

    record Lines(String first, String last, int people, List<Line> lines) {}

    record Whole(List<Lines> spans) {}

    /** {@link Lineage#NONE} where nothing was published, and again once the executive's key was deleted. */
    public Lineage of(UUID executive) {
        return keys.find(executive)
                .flatMap(key -> Sql.list(
                                database,
                                FAILURE,
                                row -> key.openText(PLACE, row.getBytes(1)),
                                "select body from lineage where executive_id = ?",
                                executive)
                        .stream()
                        .findFirst())
                .map(text -> read(Json.read(text, Whole.class)))
                .orElse(Lineage.NONE);
    }

    /** Published once; what it was made from goes with it, as nothing else may ever be made from that. */
    @Transactional
    void publish(UUID executive, Policy policy) {
        Lineage lineage = Lineage.of(
                sealed.lineage(executive).stream()
                        .map(one -> new Lineage.Told(one.period(), one.statement(), one.holds()))
                        .toList(),
                policy.minimum());
        if (lineage.any()) {
            Sql.run(
                    database,
                    "a lineage could not be written",
                    "insert into lineage (executive_id, body) values (?, ?) on conflict (executive_id) do nothing",
                    executive,
                    keys.get(executive).sealText(PLACE, Json.write(written(lineage))));
        }
        sealed.forgetLineage(executive);
    }

    private static Whole written(Lineage lineage) {
        return new Whole(lineage.spans().stream()
                .map(span -> new Lines(
                        span.first().name(),
                        span.last().name(),
                        span.people(),
                        span.statements().entrySet().stream()
                                .map(entry -> line(entry.getKey(), entry.getValue()))
                                .toList()))
                .toList());
    }

    private static Line line(LineageStatement statement, Counted counted) {
        return switch (counted) {
            case Counted.Exactly(int yes) -> new Line(statement.name(), "exactly", yes);
            case Counted.AtMost(int yes) -> new Line(statement.name(), "most", yes);
            case Counted.AtLeast(int yes) -> new Line(statement.name(), "least", yes);
            case Counted.Nothing() -> new Line(statement.name(), "nothing", 0);
        };
    }

    private static Lineage read(Whole whole) {
        return new Lineage(whole.spans().stream()
                .map(span -> {
                    Map<LineageStatement, Counted> statements = new EnumMap<>(LineageStatement.class);
                    span.lines()
                            .forEach(line -> statements.put(
                                    LineageStatement.valueOf(line.statement()),
                                    Counted.restored(line.kind(), line.yes())));
                    return new Lineage.Span(
                            LineagePeriod.valueOf(span.first()),
                            LineagePeriod.valueOf(span.last()),
                            span.people(),
                            statements);
                })
                .toList());
    }
}
