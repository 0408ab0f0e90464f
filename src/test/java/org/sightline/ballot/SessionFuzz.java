package org.sightline.ballot;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.sightline.fuzz.Input;
import org.sightline.security.CampaignKey;

/** The cookie of a rater: only what was sealed here opens, unchanged and in time. */
public final class SessionFuzz {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final CampaignKey KEY = CampaignKey.random(RANDOM);
    private static final SessionSeal SEAL = new SessionSeal(_ -> Optional.of(KEY), RANDOM);
    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
    private static final RaterSession SESSION = new RaterSession(new UUID(1, 2), new UUID(3, 4), 5);
    private static final String OWN = SEAL.close(SESSION, NOW.plusSeconds(1));

    private SessionFuzz() {}

    public static void fuzzerTestOneInput(byte[] bytes) {
        assertThat(SEAL.open(new Input(bytes).text(), NOW)).isEmpty();
        assertThat(SEAL.open(OWN, NOW)).contains(SESSION);
        assertThat(SEAL.open(OWN, NOW.plusSeconds(1))).isEmpty();
        changed(bytes)
                .filter(text -> !text.equals(OWN))
                .ifPresent(text -> assertThat(SEAL.open(text, NOW)).isEmpty());
    }

    /** One of ours with another character in one place. */
    private static Optional<String> changed(byte[] bytes) {
        if (bytes.length < 2) {
            return Optional.empty();
        }
        StringBuilder text = new StringBuilder(OWN);
        text.setCharAt((bytes[0] & 0xff) % OWN.length(), (char) (bytes[1] & 0xff));
        return Optional.of(text.toString());
    }
}
