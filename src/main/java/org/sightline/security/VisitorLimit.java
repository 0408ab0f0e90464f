package org.sightline.security;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Holds back one visitor who sends many forms that need no sign-in. Counts live in memory under a keyed hash of the
 * network address, the key is random and lives for a day, and nothing of it is ever stored or logged.
 */
@ApplicationScoped
public class VisitorLimit {
    static final int PER_WINDOW = 60;
    static final long WINDOW_SECONDS = 600;
    private static final long DAY_SECONDS = 86_400;

    private final SecureRandom random;
    private final Clock clock;
    private final Map<Long, Integer> counts = new HashMap<>();
    private byte[] key = new byte[0];
    private long day = Long.MIN_VALUE;
    private long window = Long.MIN_VALUE;

    VisitorLimit(SecureRandom random, Clock clock) {
        this.random = random;
        this.clock = clock;
    }

    /** Whether a visitor at this network address may send one more form now. */
    public synchronized boolean admits(String networkAddress) {
        long second = clock.instant().getEpochSecond();
        if (second / DAY_SECONDS != day) {
            day = second / DAY_SECONDS;
            key = new byte[32];
            random.nextBytes(key);
        }
        if (second / WINDOW_SECONDS != window) {
            window = second / WINDOW_SECONDS;
            counts.clear();
        }
        return counts.merge(disguised(networkAddress), 1, Integer::sum) <= PER_WINDOW;
    }

    private long disguised(String networkAddress) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return ByteBuffer.wrap(mac.doFinal(networkAddress.getBytes(StandardCharsets.UTF_8)))
                    .getLong();
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException(e);
        }
    }
}
