package org.sightline.norm;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.sightline.norm.Standing.AtPercentile;
import org.sightline.norm.Standing.InBand;
import org.sightline.questionnaire.Theme;
import org.sightline.statistics.Interval;
import org.sightline.statistics.NormPosition.Band;

/** How finely a norm places a mean, by its size (method.md A10, A13). */
class StandingTest {
    private static final Theme DERAILMENT = theme(Theme.Kind.DERAILMENT);
    private static final Theme DEVELOPMENT = theme(Theme.Kind.DEVELOPMENT);

    @Test
    void placesInBandsBelowAHundredButNoDerailmentTheme() {
        for (int executives : new int[] {30, 99}) {
            PlatformNorm norm = norm(executives);
            assertThat(norm.standing(DERAILMENT, Source.ALL, 2, around(2))).isEmpty();
            double mean = figure(norm, Measure.MEAN);
            double deviation = figure(norm, Measure.DEVIATION) * Math.sqrt((executives + 1.0) / executives);
            assertThat(band(norm, mean)).isEqualTo(Band.TYPICAL);
            assertThat(band(norm, mean + 0.999 * deviation)).isEqualTo(Band.TYPICAL);
            assertThat(band(norm, mean + 1.001 * deviation)).isEqualTo(Band.HIGH);
            assertThat(band(norm, mean - 1.001 * deviation)).isEqualTo(Band.LOW);
            InBand wide = (InBand) norm.standing(
                            DEVELOPMENT, Source.ALL, mean, new Interval(mean - 2 * deviation, mean + deviation / 2))
                    .orElseThrow();
            assertThat(wide).isEqualTo(new InBand(Band.TYPICAL, Band.LOW, Band.TYPICAL, executives));
            assertThat(norm.standing(DEVELOPMENT, Source.DIRECT_REPORTS, mean, around(mean)))
                    .isEmpty();
        }
    }

    @Test
    void placesAtPercentilesFromAHundredOn() {
        PlatformNorm norm = norm(100);
        for (Theme theme : NormCases.QUESTIONNAIRE.themes()) {
            AtPercentile low = at(norm, theme, 1);
            AtPercentile high = at(norm, theme, 5);
            assertThat(low.percentile()).isLessThan(20);
            assertThat(high.percentile()).isGreaterThan(80);
            assertThat(low.range().low()).isLessThanOrEqualTo(low.percentile());
            assertThat(low.wilson().low()).isLessThan(low.percentile());
            assertThat(low.wilson().high()).isGreaterThan(low.percentile());
            assertThat(low.executives()).isEqualTo(100);
            assertThat(norm.standing(theme, Source.DIRECT_REPORTS, 3, around(3)))
                    .isEmpty();
        }
    }

    @Test
    void placesSourcesFromFourHundredOn() {
        PlatformNorm norm = norm(430);
        assertThat(norm.standing(DERAILMENT, Source.DIRECT_REPORTS, 3, around(3)))
                .isPresent();
        assertThat(norm.standing(DERAILMENT, Source.PEERS, 3, around(3)))
                .as("not every executive has peers")
                .isEmpty();
        assertThat(norm.standing(DERAILMENT, Source.MIXED, 3, around(3))).isEmpty();
    }

    private static PlatformNorm norm(int executives) {
        return new NormComputation(NormCases.QUESTIONNAIRE)
                .next(NormCases.records(7, executives), null, LocalDate.of(2026, 3, 2));
    }

    private static double figure(PlatformNorm norm, Measure measure) {
        return norm.figure(DEVELOPMENT.id(), Source.ALL, measure)
                .known()
                .orElseThrow()
                .doubleValue();
    }

    private static Band band(PlatformNorm norm, double mean) {
        Optional<Standing> standing = norm.standing(DEVELOPMENT, Source.ALL, mean, around(mean));
        return ((InBand) standing.orElseThrow()).band();
    }

    private static AtPercentile at(PlatformNorm norm, Theme theme, double mean) {
        return (AtPercentile)
                norm.standing(theme, Source.ALL, mean, around(mean)).orElseThrow();
    }

    private static Interval around(double mean) {
        return new Interval(mean - 0.2, mean + 0.2);
    }

    private static Theme theme(Theme.Kind kind) {
        return NormCases.QUESTIONNAIRE.themes().stream()
                .filter(theme -> theme.kind() == kind)
                .findFirst()
                .orElseThrow();
    }
}
