package org.sightline.security;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.SecretKey;

/** What stands in a table instead of an address: without the installation's key nobody can find out whose it is. */
@Singleton
public final class AddressHash {
    private final SecretKey key;

    @Inject
    AddressHash(KeyEncryptionKey installation) {
        this.key = installation.derive("address-hash");
    }

    /** 32 bytes; the same address in another organisation has others. */
    public byte[] of(UUID organisation, String address) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return mac.doFinal((organisation + "|" + address).getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException("HMAC-SHA-256 is part of every Java", e);
        }
    }
}
