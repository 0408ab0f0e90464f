package org.sightline.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sightline.system.StartRefused;

class KeyDirectoryTest {
    @TempDir
    Path root;

    private final SecureRandom random = new SecureRandom();
    private final UUID campaign = UUID.randomUUID();
    private final KeyEncryptionKey wrapping = new KeyEncryptionKey(new byte[32]);

    @BeforeEach
    void makeFolders() throws IOException {
        Files.createDirectory(one());
        Files.createDirectory(two());
    }

    @Test
    void givesTheSameKeyToEveryNode() {
        CampaignKey made = node().create(campaign);
        assertThat(node().get(campaign).fingerprint()).isEqualTo(made.fingerprint());
        assertThat(node().create(campaign).fingerprint()).isEqualTo(made.fingerprint());
        assertThat(node().find(UUID.randomUUID())).isEmpty();
    }

    @Test
    void keepsTheKeyWrappedAndToItsOwner() throws Exception {
        CampaignKey made = node().create(campaign);
        for (Path folder : List.of(one(), two())) {
            Path file = folder.resolve(campaign + ".key");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------");
            assertThat(Files.readAllBytes(file)).hasSize(60);
            assertThat(HexFormat.of().formatHex(Files.readAllBytes(file)))
                    .doesNotContain(HexFormat.of().formatHex(made.bytes()));
        }
        assertThatThrownBy(() -> new KeyDirectory(List.of(one(), two()), otherInstallation(), random).find(campaign))
                .isInstanceOf(Sealed.Unreadable.class);
    }

    @Test
    void seesEveryKeyThatLiesInAnyFolder() throws Exception {
        node().create(campaign);
        UUID copied = UUID.randomUUID();
        UUID half = UUID.randomUUID();
        Files.write(two().resolve(copied + ".key"), new byte[60]);
        Files.write(one().resolve(half + ".key.tmp"), new byte[3]);
        Files.write(one().resolve("notes.key"), new byte[3]);
        assertThat(node().campaigns()).containsExactlyInAnyOrder(campaign, copied, half);
    }

    @Test
    void readsTheCopyWhenTheFirstFileIsLostOrDamaged() throws Exception {
        CampaignKey made = node().create(campaign);
        Files.write(one().resolve(campaign + ".key"), new byte[60]);
        assertThat(node().get(campaign).fingerprint()).isEqualTo(made.fingerprint());
        Files.delete(one().resolve(campaign + ".key"));
        assertThat(node().get(campaign).fingerprint()).isEqualTo(made.fingerprint());
    }

    @Test
    void mendsAFolderThatMissesTheKey() throws Exception {
        CampaignKey made = node().create(campaign);
        Files.delete(two().resolve(campaign + ".key"));
        node().create(campaign);
        Files.delete(one().resolve(campaign + ".key"));
        assertThat(node().get(campaign).fingerprint()).isEqualTo(made.fingerprint());
    }

    @Test
    void destroysTheKeyEverywhereAndForEveryNode() throws Exception {
        KeyDirectory node = node();
        KeyDirectory other = node();
        CampaignKey made = node.create(campaign);
        CampaignKey remembered = other.get(campaign);

        node.destroy(campaign);
        node.destroy(campaign);

        assertThat(node.find(campaign)).isEmpty();
        assertThat(other.find(campaign)).isEmpty();
        assertThatThrownBy(made::bytes).hasMessageContaining("destroyed");
        assertThatThrownBy(remembered::bytes).hasMessageContaining("destroyed");
        assertThatThrownBy(() -> other.get(campaign)).hasMessageContaining("no key");
        assertThat(names()).containsOnly("sightline-keys");
    }

    @Test
    void destroysAHalfWrittenKeyToo() throws Exception {
        KeyDirectory node = node();
        Files.write(one().resolve(campaign + ".key.tmp"), new byte[60]);
        node.destroy(campaign);
        assertThat(names()).containsOnly("sightline-keys");
    }

    @Test
    void doesNotCallAKeyDestroyedWhenAFolderIsOutOfReach() throws Exception {
        KeyDirectory node = node();
        node.create(campaign);
        Files.move(two(), root.resolve("unmounted"));
        Files.createDirectory(two());
        assertThatThrownBy(() -> node.destroy(campaign)).isInstanceOf(UncheckedIOException.class);
        assertThatThrownBy(() -> node.create(UUID.randomUUID())).isInstanceOf(UncheckedIOException.class);
    }

    @Test
    void doesNotStartWithAMissingFolder() {
        assertThatThrownBy(() -> new KeyDirectory(List.of(root.resolve("absent")), wrapping, random))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("absent");
    }

    private KeyDirectory node() {
        return new KeyDirectory(List.of(one(), two()), wrapping, random);
    }

    private KeyEncryptionKey otherInstallation() {
        byte[] bytes = new byte[32];
        random.nextBytes(bytes);
        return new KeyEncryptionKey(bytes);
    }

    private List<String> names() throws IOException {
        try (Stream<Path> paths = Files.walk(root)) {
            return paths.filter(Files::isRegularFile)
                    .map(path -> path.getFileName().toString())
                    .toList();
        }
    }

    private Path one() {
        return root.resolve("one");
    }

    private Path two() {
        return root.resolve("two");
    }
}
