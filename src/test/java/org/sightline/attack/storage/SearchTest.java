package org.sightline.attack.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.sightline.attack.storage.Search.Find;
import org.sightline.attack.storage.Sought.Kind;

class SearchTest {
    /** Few different bytes, so that prefixes are shared, overlap, consist of zeros and nearly match. */
    @Test
    void findsWhatASlowSearchFinds() {
        int found = 0;
        for (int seed = 0; seed < 3_000; seed++) {
            Random random = new Random(seed);
            byte[] data = bytes(random.nextInt(400), random);
            List<Sought> all = new ArrayList<>();
            for (int i = 0; i < 1 + random.nextInt(40); i++) {
                int from = random.nextInt(Math.max(1, data.length - 30));
                byte[] bytes = random.nextBoolean() && data.length > 30
                        ? Arrays.copyOfRange(data, from, from + 8 + random.nextInt(22))
                        : bytes(8 + random.nextInt(22), random);
                all.add(new Sought(Kind.MARK, "s" + i, bytes));
            }
            List<Find> finds = new Search(all).in(data);
            assertThat(finds).as("seed %d", seed).containsExactlyInAnyOrderElementsOf(slowly(all, data));
            assertThat(finds).extracting(Find::at).isSorted();
            found += finds.size();
        }
        assertThat(found).isGreaterThan(30_000);
    }

    @Test
    void refusesWhatIsTooShortToBeLookedFor() {
        assertThatThrownBy(() -> new Search(List.of(new Sought(Kind.IDENTITY, "Ana Ruz", new byte[7]))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Ana Ruz");
    }

    private static byte[] bytes(int n, Random random) {
        byte[] bytes = new byte[n];
        for (int i = 0; i < n; i++) {
            bytes[i] = (byte) (random.nextInt(10) < 8 ? 0 : random.nextInt(3) - 1);
        }
        return bytes;
    }

    private static List<Find> slowly(List<Sought> all, byte[] data) {
        List<Find> finds = new ArrayList<>();
        for (Sought sought : all) {
            for (int at = 0; at + sought.bytes().length <= data.length; at++) {
                if (Arrays.equals(Arrays.copyOfRange(data, at, at + sought.bytes().length), sought.bytes())) {
                    finds.add(new Find(sought, at));
                }
            }
        }
        return finds;
    }
}
