package org.sightline.anonymity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.sightline.anonymity.Combined.Part;

class CombinedTest {
    @Test
    void weighsWavesByTheirRaters() {
        Combined exact = Combined.of(
                        List.of(part(4, Released.restored("mean", 3)), part(8, Released.restored("mean", 4.5))))
                .orElseThrow();
        assertThat(exact.value()).isEqualTo(4);
        assertThat(exact.exact()).isTrue();
        Combined bands = Combined.of(
                        List.of(part(4, Released.restored("low", 2)), part(6, Released.restored("high", 4))))
                .orElseThrow();
        assertThat(bands)
                .isEqualTo(new Combined((4 * 1.5 + 6 * 4.5) / 10, (4 * 1.0 + 6 * 4) / 10, (4 * 2.0 + 6 * 5) / 10));
        assertThat(bands.exact()).isFalse();
    }

    @Test
    void leavesOutWhatIsNotReleased() {
        assertThat(Combined.of(List.of())).isEmpty();
        assertThat(Combined.of(List.of(part(4, Released.nothing())))).isEmpty();
        assertThat(Combined.of(List.of(part(9, Released.nothing()), part(5, Released.restored("mean", 2)))))
                .contains(new Combined(2, 2, 2));
        assertThatIllegalArgumentException().isThrownBy(() -> part(0, Released.nothing()));
    }

    /** Without cannot-say it is the mean of all answers, and where bands stand it lies between its bounds. */
    @Test
    void agreesWithAllAnswersTogether() {
        int exact = 0;
        for (long seed = 0; seed < 10_000; seed++) {
            Random random = new Random(seed);
            Policy policy = Policy.of(3 + random.nextInt(8), Protection.values()[random.nextInt(2)]);
            ReleaseMap map = new ReleaseMap(policy);
            List<Part> waves = new ArrayList<>();
            double sum = 0;
            int raters = 0;
            for (int wave = 0; wave < 1 + random.nextInt(4); wave++) {
                int n = policy.minimum() + random.nextInt(8);
                int answers = random.ints(n, 1, 6).sum();
                waves.add(part(n, map.release(n, answers)));
                sum += answers;
                raters += n;
            }
            Combined combined = Combined.of(waves).orElseThrow();
            assertThat(sum / raters).as("seed " + seed).isBetween(combined.least() - 1e-9, combined.most() + 1e-9);
            assertThat(combined.value()).as("seed " + seed).isBetween(combined.least(), combined.most());
            if (combined.exact()) {
                assertThat(combined.value()).as("seed " + seed).isCloseTo(sum / raters, within(1e-9));
                exact++;
            }
            assertThat(Combined.of(waves.reversed()).orElseThrow().value())
                    .as("seed " + seed)
                    .isCloseTo(combined.value(), within(1e-12));
        }
        assertThat(exact).isGreaterThan(1_000);
    }

    private static Part part(int raters, Released released) {
        return new Part(raters, released);
    }
}
