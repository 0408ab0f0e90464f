package org.sightline.coaching;

import io.agroal.api.AgroalDataSource;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.sightline.report.Told;
import org.sightline.security.ExecutiveKeys;
import org.sightline.system.Json;
import org.sightline.system.Sql;

/**
 * What reports hold of conversations: before the release what is shared with the executive, afterwards what was shared then.
 * A report that was given does not change, not even when something is taken back.
 */
@ApplicationScoped
class ToldInReports {
    private static final String PLACE = "told";

    private final AgroalDataSource database;
    private final ExecutiveKeys keys;
    private final List<ToldSource> sources;

    ToldInReports(AgroalDataSource database, ExecutiveKeys keys, @All List<ToldSource> sources) {
        this.database = database;
        this.keys = keys;
        this.sources = sources;
    }

    Told of(ExecutiveFile file, Locale language) {
        return file.released() ? kept(file.id()) : shared(file, language);
    }

    /** Keeps it as it is at the release, in the caller's transaction. */
    void keep(ExecutiveFile file, Locale language) {
        Sql.run(
                database,
                "what was told about " + file.id() + " could not be kept",
                "insert into report_told (executive_id, body) values (?, ?)",
                file.id(),
                keys.get(file.id()).sealText(PLACE, Json.write(shared(file, language))));
    }

    private Told shared(ExecutiveFile file, Locale language) {
        LocalDate since = before(file);
        return sources.stream()
                .map(source -> source.of(file.id(), since, language))
                .reduce(Told.NONE, Told::and);
    }

    /** The day on which this coach last gave this person a report; what was shared up to then stands there. */
    private LocalDate before(ExecutiveFile file) {
        return Sql.list(
                        database,
                        "reports before that of " + file.id(),
                        row -> file.day(row.getTimestamp(1).toInstant()),
                        "select r.released_at from report_release r join executive x on x.id = r.executive_id"
                                + " join executive own on own.person_id = x.person_id and own.coach_id = x.coach_id"
                                + " where own.id = ? and x.id <> own.id order by r.released_at desc limit 1",
                        file.id())
                .stream()
                .findFirst()
                .orElse(LocalDate.MIN);
    }

    private Told kept(UUID executive) {
        return Sql.list(
                        database,
                        "what was told about " + executive,
                        row -> Json.read(keys.get(executive).openText(PLACE, row.getBytes(1)), Told.class),
                        "select body from report_told where executive_id = ?",
                        executive)
                .stream()
                .findFirst()
                .orElse(Told.NONE);
    }
}
