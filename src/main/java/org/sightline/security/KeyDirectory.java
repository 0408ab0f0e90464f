package org.sightline.security;

import io.quarkus.runtime.Startup;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import javax.crypto.SecretKey;
import org.sightline.system.HomeDirectory;

/**
 * The campaign keys, one small file each, outside the database and outside its backups, wrapped by the installation's
 * key. With a second folder every key is kept twice, and either copy is enough to go on.
 *
 * <p>A key is remembered in memory only as long as its file is there, so a key that one node destroys is gone for all.
 */
@Singleton
@Startup
public final class KeyDirectory {
    private final List<KeyFolder> folders;
    private final SecretKey wrapping;
    private final SecureRandom random;
    private final Map<UUID, CampaignKey> known = new ConcurrentHashMap<>();

    @Inject
    KeyDirectory(KeySettings settings, HomeDirectory home, KeyEncryptionKey key, SecureRandom random) {
        this(
                Stream.concat(
                                Stream.of(settings.keyDirectory().map(Path::of).orElseGet(home::campaignKeys)),
                                settings.keyDirectoryCopy().map(Path::of).stream())
                        .toList(),
                key,
                random);
    }

    KeyDirectory(List<Path> folders, KeyEncryptionKey key, SecureRandom random) {
        this.folders = folders.stream().map(KeyFolder::new).toList();
        this.wrapping = key.derive("kek1|");
        this.random = random;
        this.folders.forEach(KeyFolder::mark);
    }

    /**
     * Makes the key of a campaign and returns when it is on every disk. Called again it returns the same key, after
     * mending any folder that misses it; the caller holds the campaign's row, so no two nodes make different ones.
     *
     * @throws UncheckedIOException when a folder cannot be written; the campaign must not start then
     */
    public synchronized CampaignKey create(UUID campaign) {
        CampaignKey key = find(campaign).orElseGet(() -> CampaignKey.random(random));
        try {
            refuseMissingFolder();
            for (KeyFile file : files(campaign)) {
                if (!file.exists()) {
                    file.write(Sealed.seal(wrapping, key.bytes(), place(campaign), random));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The key of campaign " + campaign + " could not be written", e);
        }
        known.put(campaign, key);
        return key;
    }

    /** The key, or empty when it was never made or has been destroyed, by whichever node. */
    public Optional<CampaignKey> find(UUID campaign) {
        if (files(campaign).stream().noneMatch(KeyFile::exists)) {
            forget(campaign);
            return Optional.empty();
        }
        CampaignKey key = known.get(campaign);
        if (key == null) {
            Optional<CampaignKey> read = read(campaign);
            read.ifPresent(found -> known.putIfAbsent(campaign, found));
            return read;
        }
        return Optional.of(key);
    }

    /**
     * The key of a campaign that must have one.
     *
     * @throws KeyMissing when no folder has it
     */
    public CampaignKey get(UUID campaign) {
        return find(campaign).orElseThrow(() -> new KeyMissing("there is no key of campaign " + campaign));
    }

    /**
     * Destroys the key in every folder and in memory, and returns when the disks say so. Called again it does what is
     * left to do.
     *
     * @throws UncheckedIOException when a folder cannot be reached; the key may still exist then
     */
    public synchronized void destroy(UUID campaign) {
        byte[] noise = new byte[Sealed.BLOCK];
        random.nextBytes(noise);
        try {
            refuseMissingFolder();
            for (KeyFile file : files(campaign)) {
                file.destroy(noise);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The key of campaign " + campaign + " could not be destroyed", e);
        } finally {
            forget(campaign);
        }
    }

    /** The campaigns of which any folder holds a key, whole or half-written. */
    public Set<UUID> campaigns() {
        Set<UUID> campaigns = new HashSet<>();
        for (KeyFolder folder : folders) {
            try {
                campaigns.addAll(folder.campaigns());
            } catch (IOException e) {
                throw new UncheckedIOException("The key directory " + folder.path() + " cannot be read", e);
            }
        }
        return campaigns;
    }

    List<KeyFolder> folders() {
        return folders;
    }

    private void forget(UUID campaign) {
        CampaignKey key = known.remove(campaign);
        if (key != null) {
            key.destroy();
        }
    }

    /** The first copy that can be read; a damaged one does not hide a good one. */
    private Optional<CampaignKey> read(UUID campaign) {
        RuntimeException fault = null;
        for (KeyFile file : files(campaign)) {
            try {
                Optional<byte[]> wrapped = file.read();
                if (wrapped.isPresent()) {
                    return Optional.of(new CampaignKey(Sealed.open(wrapping, wrapped.get(), place(campaign))));
                }
            } catch (IOException e) {
                fault = new UncheckedIOException("The key of campaign " + campaign + " cannot be read", e);
            } catch (Sealed.Unreadable e) {
                fault = e;
            }
        }
        if (fault != null) {
            throw fault;
        }
        return Optional.empty();
    }

    private List<KeyFile> files(UUID campaign) {
        return folders.stream().map(folder -> folder.key(campaign)).toList();
    }

    private static byte[] place(UUID campaign) {
        return ("campaign|" + campaign).getBytes(StandardCharsets.US_ASCII);
    }

    private void refuseMissingFolder() throws IOException {
        for (KeyFolder folder : folders) {
            folder.refuseMissing();
        }
    }
}
