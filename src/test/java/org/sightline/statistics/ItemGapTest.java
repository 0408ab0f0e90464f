package org.sightline.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.sightline.anonymity.Oracles;
import org.sightline.statistics.ItemGap.Quadrant;

class ItemGapTest {
    private static final Map<String, Quadrant> NAMES = Map.of(
            "hidden strength", Quadrant.HIDDEN_STRENGTH,
            "blind spot", Quadrant.BLIND_SPOT,
            "confirmed strength", Quadrant.CONFIRMED_STRENGTH,
            "confirmed development need", Quadrant.CONFIRMED_NEED,
            "middle", Quadrant.MIDDLE);

    @Test
    void agreesWithTheQuadrantsOfOracle12() {
        for (JsonNode fact :
                Oracles.read("12_self_other.json").get("item_quadrants").get("expected")) {
            ItemGap item = new ItemGap(
                    1, fact.get("self").asDouble(), fact.get("others").asDouble(), 0.3);
            assertThat(item.gap()).isCloseTo(fact.get("gap").asDouble(), within(1e-9));
            assertThat(item.quadrant())
                    .isEqualTo(Objects.requireNonNull(
                            NAMES.get(fact.get("quadrant").asText())));
        }
    }

    @Test
    void countsTheBoundaries() {
        assertThat(quadrant(3.5, 4.0)).isEqualTo(Quadrant.HIDDEN_STRENGTH);
        assertThat(quadrant(3.6, 4.0)).isEqualTo(Quadrant.CONFIRMED_STRENGTH);
        assertThat(quadrant(4.0, 3.5)).isEqualTo(Quadrant.MIDDLE);
        assertThat(quadrant(3.9, 3.4)).isEqualTo(Quadrant.BLIND_SPOT);
        assertThat(quadrant(3.8, 3.4)).isEqualTo(Quadrant.CONFIRMED_NEED);
        // 4.2 - 4.7 and 3.9 - 3.4 miss half a point by their last bits
        assertThat(quadrant(4.2, 4.7)).isEqualTo(Quadrant.HIDDEN_STRENGTH);
        assertThat(quadrant(3, 3.9999999999999996)).isEqualTo(Quadrant.HIDDEN_STRENGTH);
    }

    @Test
    void showsFiveFromTheClearest() {
        List<ItemGap> items = new ArrayList<>();
        for (int position = 1; position <= 7; position++) {
            items.add(new ItemGap(position, 2, 4.0, position == 6 ? 0.2 : 0.4));
        }
        items.add(new ItemGap(8, 1, 4.0, 0.4));
        items.add(new ItemGap(9, 5, 3.0, 0.1));
        assertThat(ItemGap.shown(Quadrant.HIDDEN_STRENGTH, items).stream().map(ItemGap::position))
                .containsExactly(6, 8, 1, 2, 3);
        assertThat(ItemGap.shown(Quadrant.MIDDLE, items)).isEmpty();
        assertThat(ItemGap.shown(Quadrant.MIDDLE, List.of())).isEmpty();
    }

    /** |d| = 1.3 twice, as 4.0 - 2.7 and as 4.2 - 2.9, which differ in their last bits only. */
    @Test
    void tiesByPositionNotByTheLastBit() {
        ItemGap first = new ItemGap(1, 2.7, 4.0, 0.3);
        ItemGap second = new ItemGap(2, 2.9, 4.2, 0.3);
        assertThat(first.gap()).isNotEqualTo(second.gap());
        assertThat(ItemGap.shown(Quadrant.HIDDEN_STRENGTH, List.of(second, first)))
                .containsExactly(first, second);
    }

    /** In whole hundredths, quadrant and order follow from integers; the order given never matters. */
    @Test
    void agreesWithASlowSelection() {
        Trials.many(random -> {
            List<ItemGap> items = new ArrayList<>();
            for (int position = 1; position <= 12; position++) {
                items.add(new ItemGap(
                        position,
                        1 + random.nextInt(5),
                        (100 + 5 * random.nextInt(81)) / 100.0,
                        (10 + 10 * random.nextInt(3)) / 100.0));
            }
            Quadrant quadrant = Quadrant.values()[random.nextInt(5)];
            List<Integer> expected = slow(quadrant, items);
            Collections.shuffle(items, random);
            assertThat(ItemGap.shown(quadrant, items).stream()
                            .map(ItemGap::position)
                            .toList())
                    .isEqualTo(expected);
        });
    }

    private static List<Integer> slow(Quadrant quadrant, List<ItemGap> items) {
        List<ItemGap> left = new ArrayList<>(
                items.stream().filter(item -> slowQuadrant(item) == quadrant).toList());
        List<Integer> chosen = new ArrayList<>();
        while (!left.isEmpty() && chosen.size() < 5) {
            ItemGap best = left.getFirst();
            for (ItemGap item : left) {
                // |d1| / SE1 > |d2| / SE2 without a division
                if (hundredths(Math.abs(item.gap())) * hundredths(best.standardError())
                        > hundredths(Math.abs(best.gap())) * hundredths(item.standardError())) {
                    best = item;
                }
            }
            chosen.add(best.position());
            left.remove(best);
        }
        return chosen;
    }

    private static Quadrant slowQuadrant(ItemGap item) {
        long others = hundredths(item.others());
        long gap = hundredths(item.self()) - others;
        if (others >= 400) {
            return gap <= -50 ? Quadrant.HIDDEN_STRENGTH : Quadrant.CONFIRMED_STRENGTH;
        } else if (others >= 350) {
            return Quadrant.MIDDLE;
        }
        return gap >= 50 ? Quadrant.BLIND_SPOT : Quadrant.CONFIRMED_NEED;
    }

    @Test
    void refusesWhatIsNoGap() {
        assertThatIllegalArgumentException().isThrownBy(() -> new ItemGap(1, 0, 3, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new ItemGap(1, 3, Double.NaN, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new ItemGap(1, 3, 3, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new ItemGap(1, 3, 3, Double.NaN));
    }

    private static Quadrant quadrant(double self, double others) {
        return new ItemGap(1, self, others, 0.3).quadrant();
    }

    private static long hundredths(double value) {
        return Math.round(100 * value);
    }
}
