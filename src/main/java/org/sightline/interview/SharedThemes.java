package org.sightline.interview;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.sightline.security.EngagementKeys;
import org.sightline.security.ExecutiveKey;
import org.sightline.system.Sql;

/** Themes that were shared with the executive, edition by edition. */
@ApplicationScoped
public class SharedThemes {
    private static final String BREAK = "\n";

    private final AgroalDataSource database;
    private final EngagementKeys keys;

    SharedThemes(AgroalDataSource database, EngagementKeys keys) {
        this.database = database;
        this.keys = keys;
    }

    /** The newest edition first, by theme. */
    public List<SharedTheme> of(UUID engagement) {
        ExecutiveKey key = keys.get(engagement);
        return Sql.list(
                database,
                "shared themes of " + engagement,
                row -> new SharedTheme(
                        row.getInt(2),
                        row.getString(3),
                        row.getBoolean(4),
                        row.getBoolean(5),
                        lines(key.openText(place(row.getObject(1, UUID.class)), row.getBytes(6))),
                        row.getObject(7, LocalDate.class)),
                "select id, edition, theme, better, several, body, shared_on from interview_theme where engagement_id = ?"
                        + " order by edition desc, theme, better desc",
                engagement);
    }

    void add(UUID engagement, int edition, ThemeRule.Theme theme, LocalDate day) {
        UUID id = UUID.randomUUID();
        Sql.run(
                database,
                "a theme could not be shared",
                "insert into interview_theme (id, engagement_id, edition, theme, better, several, body, shared_on)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)",
                id,
                engagement,
                edition,
                theme.theme(),
                theme.better(),
                theme.several(),
                keys.get(engagement).sealText(place(id), String.join(BREAK, theme.lines())),
                day);
    }

    /** A finding is one line. */
    private static List<String> lines(String body) {
        return body.isEmpty() ? List.of() : Arrays.asList(body.split(BREAK, -1));
    }

    private static String place(UUID id) {
        return "interview theme " + id;
    }
}
