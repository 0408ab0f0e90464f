package org.sightline.ballot;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.util.HashSet;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.sightline.security.CampaignKey;
import org.sightline.security.Crockford;

class ReceiptCodeTest {
    private static final int CASES = 4_000;

    private final Random random = new Random(20_261_126);
    private final CampaignKey key = CampaignKey.random(new SecureRandom());
    private final UUID campaign = UUID.randomUUID();

    private ReceiptCode next() {
        return ReceiptCode.of(key, campaign, UUID.randomUUID(), 1);
    }

    @Test
    void isUnderstoodAsPeopleTypeIt() {
        for (int i = 0; i < CASES; i++) {
            ReceiptCode code = next();
            assertThat(code.grouped()).matches("([0-9A-Z]{4}-){3}[0-9A-Z]{4}");
            String typed = code.grouped().replace('0', 'o').replace('1', i % 2 == 0 ? 'l' : 'I');
            assertThat(ReceiptCode.parse(" " + typed.toLowerCase(Locale.ROOT).replace("-", " - ")))
                    .contains(code);
            assertThat(code.hintsAt(campaign)).isTrue();
        }
    }

    @Test
    void noticesNearlyEverySlipOfThePen() {
        int missed = 0;
        for (int i = 0; i < CASES; i++) {
            StringBuilder typed = new StringBuilder(next().text());
            int at = random.nextInt(typed.length());
            char wrong = Crockford.DIGITS.charAt(random.nextInt(32));
            if (typed.charAt(at) != wrong) {
                typed.setCharAt(at, wrong);
                missed += ReceiptCode.parse(typed.toString()).isPresent() ? 1 : 0;
            }
        }
        assertThat(missed / (double) CASES).isLessThan(1 / 16.0);
    }

    /** Another link, person or key makes another code, and none of them is like any other. */
    @Test
    void isOfOneBallotAndOneLinkAlone() {
        Set<String> codes = new HashSet<>();
        for (int i = 0; i < CASES; i++) {
            UUID nomination = UUID.randomUUID();
            codes.add(ReceiptCode.of(key, campaign, nomination, 1).text());
            codes.add(ReceiptCode.of(key, campaign, nomination, 2).text());
            codes.add(ReceiptCode.of(CampaignKey.random(new SecureRandom()), campaign, nomination, 1)
                    .text());
        }
        assertThat(codes).hasSize(3 * CASES);
    }

    @Test
    void isNotTheLocatorNorAnythingElseThatIsStored() {
        UUID nomination = UUID.randomUUID();
        long locator = java.nio.ByteBuffer.wrap(key.locator(nomination)).getLong();
        assertThat(ReceiptCode.of(key, campaign, nomination, 1).text())
                .doesNotContain(Crockford.write(locator >>> 4, 12));
        assertThat(next()).hasToString("ReceiptCode");
    }
}
