package org.sightline.attack.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sightline.attack.storage.Keeping.Seen;
import org.sightline.attack.storage.Loot.Canaries;
import org.sightline.attack.storage.Loot.Watched;

/** Plays one campaign and takes everything: files and write-ahead log before and after the seal, rows, statistics, logs. */
final class Burglary {
    private static final Pattern UUIDS = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final int OWN_COLUMNS = 4;

    private final OwnDatabase database;
    private final ServerFiles files;
    private final Statements thief;

    Burglary(OwnDatabase database) {
        this.database = database;
        this.files = new ServerFiles(database);
        this.thief = database.thief();
    }

    Loot of(Script script, Keeping keeping, PlayedClock clock, RandomGenerator random) {
        database.empty();
        long begun = files.position();
        Watched watched = new Stage(script, keeping, clock).play();
        Map<Asked, Seen> seen = keeping.seen();
        Wanted wanted = new Wanted(script, seen);
        Carved tables = new Carved();
        Carved log = new Carved();
        long sealing = files.position();
        log.read(files.log(begun, sealing), wanted.search());
        Set<String> found = new HashSet<>(log.answers());
        keeping.seal();
        repeat(keeping.shelves());
        log.read(files.log(sealing, files.position()), wanted.search());
        files.checkpoint();
        files.tables().forEach(file -> tables.read(file, wanted.search()));
        found.addAll(log.marks());
        found.addAll(tables.marks());
        Lineups lineups = new Lineups(script, new Suspects(script, keeping.mailed(), seen), random);
        keeping.shelves().forEach(shelf -> lineups.add(shelf, rows(shelf)));
        return new Loot(
                lineups.answers(),
                lineups.comments(),
                lineups.lonely(),
                lineups.across(),
                lineups.sheets(),
                named(),
                tables,
                log,
                new Canaries(
                        wanted.canaries(),
                        found.size(),
                        wanted.in(statistics()),
                        wanted.in(files.serverLog() + sessions())),
                watched);
    }

    /** What was written is written again and refused, so that the server has something to say about it. */
    private void repeat(List<Shelf> shelves) {
        for (Shelf shelf : shelves) {
            thief.refused("insert into " + shelf.table() + " select * from " + shelf.table());
        }
    }

    private List<Row> rows(Shelf shelf) {
        String query = "select (ctid::text::point)[0] * 65536 + (ctid::text::point)[1], xmin::text::bigint, "
                + shelf.group() + ", " + shelf.size() + ", t.* from " + shelf.table() + " t order by ctid";
        return thief.read(query, row -> {
            Map<String, String> columns = columns(row);
            return new Row(
                    row.getString(3),
                    shelf.said().apply(columns),
                    row.getInt(4),
                    (long) row.getDouble(1),
                    row.getLong(2),
                    columns);
        });
    }

    private static Map<String, String> columns(ResultSet row) throws SQLException {
        Map<String, String> columns = new LinkedHashMap<>();
        for (int i = OWN_COLUMNS + 1; i <= row.getMetaData().getColumnCount(); i++) {
            columns.put(row.getMetaData().getColumnName(i), Objects.requireNonNullElse(row.getString(i), ""));
        }
        return columns;
    }

    /** Which people and things the rows of a transaction name, over all tables there are. */
    private Map<Long, Set<String>> named() {
        Map<Long, Set<String>> named = new HashMap<>();
        for (String table : database.tables()) {
            thief.read("select xmin::text::bigint, t::text from " + table + " t", row -> {
                Set<String> names = named.computeIfAbsent(row.getLong(1), _ -> new HashSet<>());
                Matcher uuids = UUIDS.matcher(row.getString(2));
                while (uuids.find()) {
                    names.add(uuids.group());
                }
                return names;
            });
        }
        return named;
    }

    /** Everything that the planner remembers of every column. */
    private String statistics() {
        thief.run("analyze " + String.join(", ", database.tables()));
        return String.join("\n", thief.read("select s::text from pg_stats s", row -> row.getString(1)));
    }

    private String sessions() {
        return String.join(
                "\n", thief.read("select coalesce(query, '') from pg_stat_activity", row -> row.getString(1)));
    }
}
