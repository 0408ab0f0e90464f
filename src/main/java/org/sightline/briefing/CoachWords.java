package org.sightline.briefing;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.sightline.security.EngagementKeys;
import org.sightline.security.ExecutiveKey;
import org.sightline.system.Sql;

/** The paragraph that a coach adds to a briefing. */
@ApplicationScoped
class CoachWords {
    /** So much stands on the first page beside all that must. */
    static final int LONGEST = 300;

    private static final String PLACE = "briefing";

    /** @param version 0 as long as there are none */
    record Words(String body, int version) {}

    private final AgroalDataSource database;
    private final EngagementKeys keys;

    CoachWords(AgroalDataSource database, EngagementKeys keys) {
        this.database = database;
        this.keys = keys;
    }

    Words of(UUID engagement) {
        ExecutiveKey key = keys.get(engagement);
        return Sql.list(
                        database,
                        "the coach's words",
                        row -> new Words(key.openText(PLACE, row.getBytes(1)), row.getInt(2)),
                        "select body, version from briefing_words where engagement_id = ?",
                        engagement)
                .stream()
                .findFirst()
                .orElse(new Words("", 0));
    }

    /** @return false if another version stands there; then nothing is written */
    boolean write(UUID engagement, String body, int seen) {
        byte[] sealed = keys.get(engagement).sealText(PLACE, body);
        return seen == 0
                ? run(
                        "insert into briefing_words (engagement_id, body, version) values (?, ?, 1) on conflict do nothing",
                        engagement,
                        sealed)
                : run(
                        "update briefing_words set body = ?, version = version + 1 where engagement_id = ? and version = ?",
                        sealed,
                        engagement,
                        seen);
    }

    private boolean run(String sql, Object... arguments) {
        return Sql.run(database, "the coach's words could not be written", sql, arguments) > 0;
    }
}
