package org.sightline.invitation;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Links by the hash of their token. */
@ApplicationScoped
public class Invitations implements PanacheRepositoryBase<Invitation, UUID> {
    /** The living invitation behind a link; empty for an unknown, altered, replaced or revoked one. */
    public Optional<Invitation> byToken(String token) {
        return find("tokenHash = ?1 and revoked = false", hash(token)).firstResultOptional();
    }

    /** Living ones only. */
    public List<Invitation> of(UUID campaignId) {
        return list("campaignId = ?1 and revoked = false order by id", campaignId);
    }

    /** Revoked or not. */
    public Optional<Invitation> ofRater(UUID raterId) {
        return find("raterId = ?1", raterId).firstResultOptional();
    }

    static byte[] hash(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(("lk1|" + token).getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
