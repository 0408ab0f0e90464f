package org.sightline.campaign;

import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.sightline.anonymity.Protection;

/**
 * What an administrator decides about a campaign before it starts.
 *
 * @param closesOn the last day on which answers are taken
 * @param minimum fewest answers of a group that are shown, 3 to 10
 * @param protection which answers stay hidden even from one rater's help
 * @param releaseAfter days after the collection ended on which a report goes to its executive by itself, null for never
 */
public record CampaignSettings(
        String name,
        String questionnaireId,
        LocalDate closesOn,
        ZoneId timeZone,
        int minimum,
        Protection protection,
        @Nullable Integer releaseAfter) {
    public static final int LONGEST_NAME = 120;
    public static final int SMALLEST_MINIMUM = 3;
    public static final int USUAL_MINIMUM = 4;
    public static final int LARGEST_MINIMUM = 10;
    public static final int EARLIEST_RELEASE = 14;
    public static final int USUAL_RELEASE = 30;
    public static final int LATEST_RELEASE = 365;

    public CampaignSettings {
        if (name.isBlank() || name.length() > LONGEST_NAME) {
            throw new IllegalArgumentException("name must have 1 to " + LONGEST_NAME + " characters: " + name);
        }
        if (minimum < SMALLEST_MINIMUM || minimum > LARGEST_MINIMUM) {
            throw new IllegalArgumentException("minimum must be 3 to 10, is " + minimum);
        }
        if (releaseAfter != null && (releaseAfter < EARLIEST_RELEASE || releaseAfter > LATEST_RELEASE)) {
            throw new IllegalArgumentException("a release by itself comes after 14 to 365 days, not " + releaseAfter);
        }
    }
}
