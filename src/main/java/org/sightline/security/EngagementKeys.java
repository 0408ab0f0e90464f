package org.sightline.security;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** One key per coaching engagement, in two halves: what coach and executive write lies under it, and ends with it. */
@ApplicationScoped
public class EngagementKeys {
    private final HalvedKeys keys;

    EngagementKeys(AgroalDataSource database, Envelope envelope, ExecutiveHalves halves, SecureRandom random) {
        this.keys = new HalvedKeys("engagement", database, envelope, halves, random);
    }

    /** Makes and stores the key, within the caller's transaction. */
    public ExecutiveKey make(UUID engagement) {
        return Objects.requireNonNull(keys.make(List.of(engagement)).get(engagement));
    }

    /** The key of an engagement that has not been erased. */
    public ExecutiveKey get(UUID engagement) {
        return keys.find(engagement)
                .orElseThrow(() -> new IllegalStateException("there is no key of engagement " + engagement));
    }
}
