package org.sightline.scoring;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sightline.norm.Basis;
import org.sightline.norm.Standing;

/**
 * With which version of the platform's norm a scorecard was measured, and what came of it.
 *
 * @param executives of that version
 * @param sha256 of the norm file
 * @param themes in the order of the questionnaire; empty where nothing is reported
 */
public record NormUse(int version, int executives, String sha256, List<ThemeNorm> themes) {
    /** The key of all others together among standings. */
    public static final String OTHERS = "others";

    public NormUse {
        themes = List.copyOf(themes);
    }

    /**
     * One theme.
     *
     * @param spreads how far raters lie apart, from which its intervals are made, by group id
     * @param gap the standard deviation of self-other gaps, by which the gap is read
     * @param standings where released means stand among executives, by group id and {@link #OTHERS}; only where the norm
     *     can say
     */
    public record ThemeNorm(String id, Map<String, Used> spreads, Used gap, Map<String, Standing> standings) {
        public ThemeNorm {
            spreads = Collections.unmodifiableMap(new LinkedHashMap<>(spreads));
            standings = Collections.unmodifiableMap(new LinkedHashMap<>(standings));
        }
    }

    /** A value that was used and what it rests on. */
    public record Used(double value, Basis basis) {}

    /** Whether any position among executives is shown. */
    public boolean compares() {
        return themes.stream().anyMatch(theme -> !theme.standings().isEmpty());
    }
}
