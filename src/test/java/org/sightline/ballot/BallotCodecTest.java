package org.sightline.ballot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sightline.security.CampaignKey;
import org.sightline.security.Sealed;

class BallotCodecTest {
    private static final SecureRandom RANDOM = new SecureRandom();

    @Test
    void readsWhatItWrote() {
        for (int seed = 0; seed < 500; seed++) {
            Ballot ballot = any(new Random(seed));
            assertThat(BallotCodec.decode(BallotCodec.encode(ballot)))
                    .as("seed %d", seed)
                    .isEqualTo(ballot);
        }
    }

    @Test
    void keepsEveryCharacter() {
        String text = "Grüße, 日本語, 🙂, a\nb\tc, \"'<>&";
        Ballot ballot = new Ballot(new Answers(Showing.MIXED, Map.of(), Map.of("O1", text)), null, null);

        assertThat(BallotCodec.decode(BallotCodec.encode(ballot))).isEqualTo(ballot);
    }

    @Test
    void refusesWhatIsNoBallot() {
        byte[] bytes = BallotCodec.encode(any(new Random(1)));
        byte[] otherFormat = bytes.clone();
        otherFormat[0] = 2;

        assertThatThrownBy(() -> BallotCodec.decode(otherFormat)).hasMessageContaining("unknown format");
        assertThatThrownBy(() -> BallotCodec.decode(Arrays.copyOf(bytes, bytes.length + 1)))
                .hasMessageContaining("after the end");
        for (int length = 0; length < bytes.length; length++) {
            byte[] cut = Arrays.copyOf(bytes, length);
            assertThatThrownBy(() -> BallotCodec.decode(cut)).isInstanceOf(RuntimeException.class);
        }
    }

    @Test
    void refusesMoreThanEightBlocks() {
        Ballot fits = words(2, 16_000);
        Ballot larger = words(2, 16_400);

        assertThat(BallotCodec.encode(fits).length).isLessThanOrEqualTo(BallotCodec.LARGEST);
        assertThatThrownBy(() -> BallotCodec.encode(larger)).isInstanceOf(BallotCodec.TooLarge.class);
        assertThatThrownBy(() -> BallotCodec.encode(words(1, 70_000))).isInstanceOf(BallotCodec.TooLarge.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 600, 3_000, 4_080, 4_092, 5_000, 12_000})
    void lengthsSayNothingWithinABlock(int characters) {
        UUID nomination = UUID.randomUUID();
        CampaignKey key = CampaignKey.random(RANDOM);
        byte[] content = BallotCodec.encode(words(1, characters));
        byte[] sealed = Sealed.sealPadded(key.ballotKey(nomination), content, new byte[36], RANDOM);

        assertThat(sealed.length % Sealed.BLOCK).isEqualTo(28);
        assertThat(sealed.length - 28).isEqualTo((content.length + 4 + 4095) / 4096 * 4096);
    }

    @Test
    void draftSentAndDeclinedBallotsAreOfOneSize() {
        Answers answers = any(new Random(3), 32, 0);
        int size = sealedSize(new Ballot(null, answers, null));

        assertThat(sealedSize(new Ballot(answers, null, null))).isEqualTo(size);
        assertThat(sealedSize(new Ballot(null, answers, Reason.NO_TIME))).isEqualTo(size);
        assertThat(sealedSize(new Ballot(null, null, Reason.UNSAID))).isEqualTo(size);
    }

    private static int sealedSize(Ballot ballot) {
        CampaignKey key = CampaignKey.random(RANDOM);
        return Sealed.sealPadded(key.ballotKey(UUID.randomUUID()), BallotCodec.encode(ballot), new byte[36], RANDOM)
                .length;
    }

    private static Ballot words(int boxes, int characters) {
        Map<String, String> words = new LinkedHashMap<>();
        for (int i = 0; i < boxes; i++) {
            words.put("O" + i, "x".repeat(characters));
        }
        return new Ballot(new Answers(Showing.MIXED, Map.of(), words), null, null);
    }

    private static Ballot any(Random random) {
        return new Ballot(
                random.nextBoolean() ? any(random, random.nextInt(33), random.nextInt(8)) : null,
                random.nextBoolean() ? any(random, random.nextInt(33), random.nextInt(8)) : null,
                random.nextBoolean() ? Reason.values()[random.nextInt(Reason.values().length)] : null);
    }

    private static Answers any(Random random, int ratings, int words) {
        Map<String, Integer> rated = new LinkedHashMap<>();
        for (int i = 0; i < ratings; i++) {
            rated.put("R" + i, random.nextInt(6));
        }
        Map<String, String> worded = new LinkedHashMap<>();
        for (int i = 0; i < words; i++) {
            worded.put("O" + i, "é".repeat(1 + random.nextInt(300)));
        }
        return new Answers(Showing.values()[random.nextInt(3)], rated, worded);
    }
}
