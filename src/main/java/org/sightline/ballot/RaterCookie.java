package org.sightline.ballot;

import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.sightline.security.CampaignKey;
import org.sightline.security.KeyDirectory;
import org.sightline.security.Sealed;
import org.sightline.web.Cookies;

/**
 * The rater's session, kept in the browser alone and sealed under the campaign key: nothing here remembers that or when
 * somebody came, and with the key every session ends for good.
 */
@ApplicationScoped
class RaterCookie {
    private static final Duration LASTING = Duration.ofHours(8);
    private static final String NAME = "rater";
    private static final int ID = 16;

    private final KeyDirectory keys;
    private final Cookies cookies;
    private final SecureRandom random;
    private final Clock clock;

    RaterCookie(KeyDirectory keys, Cookies cookies, SecureRandom random, Clock clock) {
        this.keys = keys;
        this.cookies = cookies;
        this.random = random;
        this.clock = clock;
    }

    /** Begins a session in the answer that is being written. */
    void begin(RaterSession session, RoutingContext context) {
        byte[] content = ByteBuffer.allocate(ID + Integer.BYTES + Long.BYTES)
                .putLong(session.invitationId().getMostSignificantBits())
                .putLong(session.invitationId().getLeastSignificantBits())
                .putInt(session.generation())
                .putLong(clock.instant().plus(LASTING).getEpochSecond())
                .array();
        byte[] campaign = bytes(session.campaignId());
        byte[] sealed = Sealed.seal(keys.get(session.campaignId()).sessionKey(), content, campaign, random);
        byte[] value = Arrays.copyOf(campaign, ID + sealed.length);
        System.arraycopy(sealed, 0, value, ID, sealed.length);
        String text = Base64.getUrlEncoder().withoutPadding().encodeToString(value);
        cookies.set(context.request(), NAME, text, LASTING.toSeconds());
    }

    /** The session of this browser; empty if it has none, or one that is over, altered or of a sealed campaign. */
    Optional<RaterSession> read(RoutingContext context) {
        try {
            return cookies.value(context.request(), NAME)
                    .map(Base64.getUrlDecoder()::decode)
                    .flatMap(this::open);
        } catch (IllegalArgumentException | BufferUnderflowException | Sealed.Unreadable altered) {
            return Optional.empty();
        }
    }

    private Optional<RaterSession> open(byte[] value) {
        ByteBuffer whole = ByteBuffer.wrap(value);
        UUID campaign = new UUID(whole.getLong(), whole.getLong());
        byte[] sealed = Arrays.copyOfRange(value, ID, value.length);
        return keys.find(campaign).flatMap(key -> open(campaign, key, sealed));
    }

    private Optional<RaterSession> open(UUID campaign, CampaignKey key, byte[] sealed) {
        ByteBuffer content = ByteBuffer.wrap(Sealed.open(key.sessionKey(), sealed, bytes(campaign)));
        RaterSession session =
                new RaterSession(campaign, new UUID(content.getLong(), content.getLong()), content.getInt());
        boolean over = content.getLong() <= clock.instant().getEpochSecond();
        return over ? Optional.empty() : Optional.of(session);
    }

    private static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(ID)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }
}
