package org.sightline.account;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.sightline.security.Envelope;
import org.sightline.security.Purpose;
import org.sightline.security.Sealed;
import org.sightline.security.Tokens;
import org.sightline.system.Sql;

/** Makes challenges and takes each once: within ten minutes, from the account and the session it was made for. */
@ApplicationScoped
class PasskeyChallenges {
    private static final Duration LIFETIME = Duration.ofMinutes(10);
    private static final int BYTES = 32;
    private static final int SEALED_BYTES = BYTES + Long.BYTES + BYTES;

    private final AgroalDataSource database;
    private final Envelope envelope;
    private final SecureRandom random;
    private final Clock clock;

    PasskeyChallenges(AgroalDataSource database, Envelope envelope, SecureRandom random, Clock clock) {
        this.database = database;
        this.envelope = envelope;
        this.random = random;
        this.clock = clock;
    }

    /** @param asked the session or half-finished sign-in that must bring it back */
    PasskeyChallenge next(UUID account, Secret asked, PasskeyChallenge.Use use) {
        byte[] challenge = new byte[BYTES];
        random.nextBytes(challenge);
        byte[] content = ByteBuffer.allocate(SEALED_BYTES)
                .put(challenge)
                .putLong(clock.instant().plus(LIFETIME).getEpochSecond())
                .put(asked.hash(Purpose.PASSKEY_HOLDER))
                .array();
        return new PasskeyChallenge(text(challenge), text(envelope.wrap(use.purpose(), account, content)));
    }

    /** The challenge, if it is one of this account and session that is still good; from now on it is not. */
    Optional<byte[]> spend(UUID account, Secret asked, PasskeyChallenge.Use use, String sealed) {
        ByteBuffer content;
        try {
            content = ByteBuffer.wrap(envelope.unwrap(
                    use.purpose(), account, Base64.getUrlDecoder().decode(sealed)));
        } catch (IllegalArgumentException | Sealed.Unreadable _) {
            return Optional.empty();
        }
        byte[] challenge = new byte[BYTES];
        byte[] holder = new byte[BYTES];
        content.get(challenge);
        Instant end = Instant.ofEpochSecond(content.getLong());
        content.get(holder);
        boolean good = clock.instant().isBefore(end)
                && MessageDigest.isEqual(holder, asked.hash(Purpose.PASSKEY_HOLDER))
                && first(challenge, end);
        return good ? Optional.of(challenge) : Optional.empty();
    }

    /** Of two who bring the same, one gets true. */
    private boolean first(byte[] challenge, Instant end) {
        return Sql.run(
                        database,
                        "a challenge could not be spent",
                        "insert into spent_challenge (challenge_hash, expires_at) values (?, ?) on conflict do nothing",
                        Tokens.hash(Purpose.PASSKEY_CHALLENGE, text(challenge)),
                        end.atOffset(ZoneOffset.UTC))
                == 1;
    }

    void forgetExpired(Instant now) {
        Sql.run(
                database,
                "spent challenges could not be forgotten",
                "delete from spent_challenge where expires_at <= ?",
                now.atOffset(ZoneOffset.UTC));
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
