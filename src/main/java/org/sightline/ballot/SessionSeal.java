package org.sightline.ballot;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.sightline.security.CampaignKey;
import org.sightline.security.Sealed;

/** A rater's session as a text, sealed under the campaign key: with the key every session ends for good. */
record SessionSeal(Function<UUID, Optional<CampaignKey>> keys, SecureRandom random) {
    private static final int ID = 16;

    String close(RaterSession session, Instant end) {
        byte[] content = ByteBuffer.allocate(ID + Integer.BYTES + Long.BYTES)
                .putLong(session.invitationId().getMostSignificantBits())
                .putLong(session.invitationId().getLeastSignificantBits())
                .putInt(session.generation())
                .putLong(end.getEpochSecond())
                .array();
        byte[] campaign = bytes(session.campaignId());
        CampaignKey key = keys.apply(session.campaignId())
                .orElseThrow(() -> new IllegalStateException("no key of campaign " + session.campaignId()));
        byte[] sealed = Sealed.seal(key.sessionKey(), content, campaign, random);
        byte[] value = Arrays.copyOf(campaign, ID + sealed.length);
        System.arraycopy(sealed, 0, value, ID, sealed.length);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(value);
    }

    /** Empty for a session that is over, altered or of a sealed campaign. */
    Optional<RaterSession> open(String text, Instant now) {
        try {
            ByteBuffer whole = ByteBuffer.wrap(Base64.getUrlDecoder().decode(text));
            UUID campaign = new UUID(whole.getLong(), whole.getLong());
            byte[] sealed = new byte[whole.remaining()];
            whole.get(sealed);
            return keys.apply(campaign).flatMap(key -> open(campaign, key, sealed, now));
        } catch (IllegalArgumentException | BufferUnderflowException | Sealed.Unreadable altered) {
            return Optional.empty();
        }
    }

    private static Optional<RaterSession> open(UUID campaign, CampaignKey key, byte[] sealed, Instant now) {
        ByteBuffer content = ByteBuffer.wrap(Sealed.open(key.sessionKey(), sealed, bytes(campaign)));
        RaterSession session =
                new RaterSession(campaign, new UUID(content.getLong(), content.getLong()), content.getInt());
        boolean over = content.getLong() <= now.getEpochSecond();
        return over ? Optional.empty() : Optional.of(session);
    }

    private static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(ID)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }
}
