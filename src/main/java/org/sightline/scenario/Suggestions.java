package org.sightline.scenario;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.sightline.engagement.Engagement;
import org.sightline.security.EngagementKeys;
import org.sightline.security.ExecutiveKey;
import org.sightline.system.Sql;

/** Scenarios that a coach suggests to an executive. */
@ApplicationScoped
class Suggestions {
    /** @param words why, maybe empty */
    record Suggestion(String scenario, LocalDate suggestedOn, String words) {
        static final int LONGEST = 500;
    }

    private final AgroalDataSource database;
    private final EngagementKeys keys;

    Suggestions(AgroalDataSource database, EngagementKeys keys) {
        this.database = database;
        this.keys = keys;
    }

    /** By scenario. */
    Map<String, Suggestion> of(Engagement engagement) {
        ExecutiveKey key = keys.get(engagement.id());
        List<Suggestion> all = Sql.list(
                database,
                "suggestions to " + engagement.id(),
                row -> new Suggestion(
                        row.getString(1),
                        row.getObject(2, LocalDate.class),
                        key.openText(place(row.getString(1)), row.getBytes(3))),
                "select scenario, suggested_on, words from scenario_suggestion where engagement_id = ?",
                engagement.id());
        Map<String, Suggestion> suggested = new LinkedHashMap<>();
        all.forEach(one -> suggested.put(one.scenario(), one));
        return suggested;
    }

    /** @return false if it was suggested already; then its words are the new ones */
    boolean make(Engagement engagement, Scenario scenario, String words, LocalDate day) {
        byte[] sealed = keys.get(engagement.id()).sealText(place(scenario.id()), words);
        boolean known = run(
                        "update scenario_suggestion set words = ? where engagement_id = ? and scenario = ?",
                        sealed,
                        engagement.id(),
                        scenario.id())
                > 0;
        return !known
                && run(
                                "insert into scenario_suggestion (engagement_id, scenario, suggested_on, words)"
                                        + " values (?, ?, ?, ?) on conflict do nothing",
                                engagement.id(),
                                scenario.id(),
                                day,
                                sealed)
                        > 0;
    }

    void withdraw(UUID engagement, Scenario scenario) {
        run("delete from scenario_suggestion where engagement_id = ? and scenario = ?", engagement, scenario.id());
    }

    private int run(String sql, Object... arguments) {
        return Sql.run(database, "a suggestion could not be written", sql, arguments);
    }

    private static String place(String scenario) {
        return "scenario suggestion " + scenario;
    }
}
