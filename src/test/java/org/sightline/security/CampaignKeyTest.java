package org.sightline.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CampaignKeyTest {
    private static final UUID ID = UUID.fromString("00000000-0000-4000-8000-000000000001");

    /*
     * Expected values from Python 3.11:
     *   k = bytes(range(32)); H = lambda m: hmac.new(k, m.encode(), hashlib.sha256).digest()
     *   base64.urlsafe_b64encode(H("tok1|" + u + "|1")[:24]); H("loc1|" + u)[:16]; H("fpr1|")[:16]
     *   prk = hmac.new(b"\0" * 32, k, sha256).digest(); hmac.new(prk, b"enc1|" + u + b"\1", sha256).digest()
     */
    @Test
    void derivesWhatHmacAndHkdfOfTheStandardsGive() {
        CampaignKey key = fixed();
        assertThat(key.raterToken(ID, 1)).isEqualTo("KFzFsujWcYw5nooi1eNb3r3XS3NvJCH4");
        assertThat(key.locator(ID)).asHexString().isEqualToIgnoringCase("0efbf03ab147c2ac757ce10ee0502bbb");
        assertThat(key.fingerprint()).asHexString().isEqualToIgnoringCase("073a2755c67f79b165941353cecf04d3");
        assertThat(key.ballotKey(ID).getEncoded())
                .asHexString()
                .isEqualToIgnoringCase("3cebdec32450f8425c6ab04b8b2fd195ab668a817256bfc618e80da868b752d9");
        assertThat(key.sessionKey().getEncoded())
                .asHexString()
                .isEqualToIgnoringCase("35098eebfccdb57b57f4f528068267f2782721199540e673100b5b57520af788");
        assertThat(Tokens.hash(Purpose.RATER_LINK, "abc"))
                .asHexString()
                .isEqualToIgnoringCase("1c3c2ec6fddb9c7f3593438e52057707c321d70a01086311a873550780319490");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 20261122, 777})
    void derivesNothingTwiceForDifferentUsesRatersOrCampaigns(long seed) {
        Random random = new Random(seed);
        Set<String> seen = new HashSet<>();
        int derived = 0;
        for (int campaign = 0; campaign < 20; campaign++) {
            byte[] secret = new byte[32];
            random.nextBytes(secret);
            CampaignKey key = new CampaignKey(secret);
            for (int i = 0; i < 25; i++) {
                UUID id = new UUID(random.nextLong(), random.nextLong());
                for (int generation = 1; generation <= 3; generation++) {
                    seen.add(start(Base64.getUrlDecoder().decode(key.raterToken(id, generation))));
                }
                seen.add(start(key.locator(id)));
                seen.add(start(key.ballotKey(id).getEncoded()));
                derived += 5;
            }
            seen.add(start(key.sessionKey().getEncoded()));
            seen.add(start(key.fingerprint()));
            derived += 2;
        }
        assertThat(seen).hasSize(derived);
    }

    @Test
    void hashesOneTokenDifferentlyForEveryPurpose() {
        String token = new Tokens(new SecureRandom()).next();
        assertThat(Arrays.stream(Purpose.values())
                        .map(purpose -> HexFormat.of().formatHex(Tokens.hash(purpose, token)))
                        .distinct())
                .hasSize(Purpose.values().length);
        assertThat(Arrays.stream(Purpose.values()).map(Purpose::label))
                .doesNotHaveDuplicates()
                .allMatch(label -> label.endsWith("|"));
    }

    @Test
    void makesTokensThatNeedNoEscaping() {
        Tokens tokens = new Tokens(new SecureRandom());
        assertThat(List.of(tokens.next(), tokens.next()))
                .doesNotHaveDuplicates()
                .allMatch(t -> t.matches("[\\w-]{43}"));
        assertThat(fixed().raterToken(UUID.randomUUID(), 2)).matches("[\\w-]{32}");
    }

    @Test
    void isOfNoUseOnceDestroyed() {
        CampaignKey key = fixed();
        key.destroy();
        key.destroy();
        assertThatThrownBy(() -> key.raterToken(ID, 1)).hasMessageContaining("destroyed");
        assertThatThrownBy(() -> key.ballotKey(ID)).hasMessageContaining("destroyed");
        assertThatThrownBy(key::bytes).hasMessageContaining("destroyed");
    }

    @Test
    void tellsNothingOfItselfInText() {
        assertThat(fixed().toString()).doesNotContain("0001").doesNotContain("[");
    }

    @Test
    void refusesAnotherLength() {
        assertThatThrownBy(() -> new CampaignKey(new byte[31])).hasMessageContaining("31");
    }

    private static CampaignKey fixed() {
        byte[] secret = new byte[32];
        for (int i = 0; i < secret.length; i++) {
            secret[i] = (byte) i;
        }
        return new CampaignKey(secret);
    }

    private static String start(byte[] derived) {
        return HexFormat.of().formatHex(derived, 0, 16);
    }
}
