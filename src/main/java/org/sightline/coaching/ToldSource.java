package org.sightline.coaching;

import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.sightline.report.Told;

/** What somebody told this coach about this executive and was shared with the executive; packages above give it. */
public interface ToldSource {
    /**
     * As it is shared at this moment; {@link Told#NONE} where nothing is.
     *
     * @param since what was shared before this day stands in an earlier report
     * @param language of the report, for the titles of themes
     */
    Told of(UUID executive, LocalDate since, Locale language);
}
