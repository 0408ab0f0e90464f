package org.sightline.security;

import io.agroal.api.AgroalDataSource;
import java.security.SecureRandom;
import java.util.List;
import org.sightline.system.HomeDirectory;

/** The keys of an installation that is only played, without a running application: the same files in a home of its own. */
public record RehearsedKeys(KeyDirectory campaigns, Envelope envelope, ExecutiveKeys executives) {
    private static final int BYTES = 32;

    public static RehearsedKeys in(HomeDirectory home, AgroalDataSource database, SecureRandom random) {
        byte[] secret = new byte[BYTES];
        random.nextBytes(secret);
        KeyEncryptionKey key = new KeyEncryptionKey(secret);
        Envelope envelope = new Envelope(key, random);
        KeyDirectory directory = new KeyDirectory(List.of(home.campaignKeys()), key, random);
        return new RehearsedKeys(
                directory,
                envelope,
                new ExecutiveKeys(database, envelope, new ExecutiveHalves(directory, random), random));
    }
}
