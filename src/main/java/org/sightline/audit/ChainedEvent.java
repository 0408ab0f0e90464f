package org.sightline.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One event as it stands in its chain, from the record alone.
 *
 * @param position in the chain, from 1
 */
public record ChainedEvent(
        Chain chain,
        long position,
        long id,
        Instant at,
        @Nullable UUID actor,
        @Nullable UUID organisation,
        String act,
        @Nullable UUID object,
        String detail) {

    /** SHA-256 over the hash before and the content: each field in UTF-8 with its length in bytes and a colon before it. */
    byte[] hash(byte[] before) {
        StringBuilder content = new StringBuilder();
        field(content, chain.id());
        field(content, position);
        field(content, id);
        field(content, ChronoUnit.MICROS.between(Instant.EPOCH, at));
        field(content, actor);
        field(content, organisation);
        field(content, act);
        field(content, object);
        field(content, detail);
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(before);
            return digest.digest(content.toString().getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }

    private static void field(StringBuilder content, @Nullable Object value) {
        String text = Objects.toString(value, "");
        content.append(text.getBytes(StandardCharsets.UTF_8).length).append(':').append(text);
    }
}
