package org.sightline.security;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.SecureRandom;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * One half of each executive's key, a small file in the key directory. The half in the database is random without it: a
 * destroyed file ends the key in every copy of the database too.
 */
@Singleton
public final class ExecutiveHalves {
    static final int BYTES = 32;

    private final List<KeyFolder> folders;
    private final SecureRandom random;

    ExecutiveHalves(KeyDirectory directory, SecureRandom random) {
        this.folders = directory.folders();
        this.random = random;
    }

    /** The halves of these executives, made where there is none, when all of them are on every disk. */
    synchronized Map<UUID, byte[]> make(Collection<UUID> executives) {
        Map<UUID, byte[]> halves = new HashMap<>();
        try {
            for (UUID executive : executives) {
                halves.put(executive, read(executive).orElseGet(this::random));
            }
            for (KeyFolder folder : folders) {
                folder.refuseMissing();
                folder.writeHalves(halves);
            }
            return halves;
        } catch (IOException e) {
            throw new UncheckedIOException("The keys of executives could not be written", e);
        }
    }

    /** Empty when it was never made or is destroyed. */
    Optional<byte[]> find(UUID executive) {
        try {
            return read(executive);
        } catch (IOException e) {
            throw new UncheckedIOException("The key of executive " + executive + " cannot be read", e);
        }
    }

    /**
     * Destroys the half in every folder, and returns when the disks say so. Called again it does what is left to do.
     *
     * @throws UncheckedIOException when a folder cannot be reached; the half may still exist then
     */
    public synchronized void destroy(UUID executive) {
        try {
            for (KeyFolder folder : folders) {
                folder.refuseMissing();
                folder.half(executive).destroy(random());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The key of executive " + executive + " could not be destroyed", e);
        }
    }

    /** The executives of whom any folder holds a half, whole or half-written. */
    public Set<UUID> executives() {
        Set<UUID> executives = new HashSet<>();
        for (KeyFolder folder : folders) {
            try {
                executives.addAll(folder.executives());
            } catch (IOException e) {
                throw new UncheckedIOException("The key directory " + folder.path() + " cannot be read", e);
            }
        }
        return executives;
    }

    private Optional<byte[]> read(UUID executive) throws IOException {
        for (KeyFolder folder : folders) {
            Optional<byte[]> half = folder.half(executive).read().filter(bytes -> bytes.length == BYTES);
            if (half.isPresent()) {
                return half;
            }
        }
        return Optional.empty();
    }

    private byte[] random() {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return bytes;
    }
}
