package org.sightline.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.UUID;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SealedTest {
    private static final byte[] HERE = "here".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] THERE = "there".getBytes(StandardCharsets.US_ASCII);

    private final SecureRandom random = new SecureRandom();
    private final SecretKey key = key();

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 4091, 4092, 4093, 8188, 8189, 32_000})
    void hidesHowMuchWasWritten(int length) {
        byte[] content = new byte[length];
        random.nextBytes(content);
        byte[] sealed = Sealed.sealPadded(key, content, HERE, random);
        assertThat(sealed.length % 4096).isEqualTo(28);
        assertThat(sealed.length).isEqualTo(28 + 4096 * Math.ceilDiv(length + 4, 4096));
        assertThat(Sealed.openPadded(key, sealed, HERE)).isEqualTo(content);
    }

    @Test
    void notesAChangeOfAnyByte() {
        byte[] sealed = Sealed.seal(key, new byte[] {1, 2, 3}, HERE, random);
        for (int i = 0; i < sealed.length; i++) {
            byte[] changed = sealed.clone();
            changed[i] ^= 1;
            assertThatThrownBy(() -> Sealed.open(key, changed, HERE)).isInstanceOf(Sealed.Unreadable.class);
        }
    }

    @Test
    void opensWithItsKeyAndInItsPlaceOnly() {
        byte[] sealed = Sealed.sealPadded(key, new byte[] {1}, HERE, random);
        assertThatThrownBy(() -> Sealed.openPadded(key, sealed, THERE)).isInstanceOf(Sealed.Unreadable.class);
        assertThatThrownBy(() -> Sealed.openPadded(key(), sealed, HERE)).isInstanceOf(Sealed.Unreadable.class);
        assertThatThrownBy(() -> Sealed.open(key, new byte[27], HERE)).hasMessageContaining("27");
    }

    @Test
    void refusesPaddingThatLies() {
        byte[] lying = Sealed.seal(key, new byte[] {127, 0, 0, 0, 1}, HERE, random);
        byte[] bare = Sealed.seal(key, new byte[] {1}, HERE, random);
        assertThatThrownBy(() -> Sealed.openPadded(key, lying, HERE)).isInstanceOf(Sealed.Unreadable.class);
        assertThatThrownBy(() -> Sealed.openPadded(key, bare, HERE)).isInstanceOf(Sealed.Unreadable.class);
    }

    @Test
    void neverSealsTheSameContentAlike() {
        assertThat(Sealed.sealPadded(key, new byte[] {1}, HERE, random))
                .isNotEqualTo(Sealed.sealPadded(key, new byte[] {1}, HERE, random));
    }

    @Test
    void bindsAnEnvelopeToPurposeRowAndInstallation() {
        Envelope envelope = new Envelope(new KeyEncryptionKey(bytes()), random);
        UUID row = UUID.randomUUID();
        byte[] wrapped = envelope.wrap("sign-in", row, HERE);
        assertThat(envelope.unwrap("sign-in", row, wrapped)).isEqualTo(HERE);
        assertThatThrownBy(() -> envelope.unwrap("executive", row, wrapped)).isInstanceOf(Sealed.Unreadable.class);
        assertThatThrownBy(() -> envelope.unwrap("sign-in", UUID.randomUUID(), wrapped))
                .isInstanceOf(Sealed.Unreadable.class);
        assertThatThrownBy(() -> new Envelope(new KeyEncryptionKey(bytes()), random).unwrap("sign-in", row, wrapped))
                .isInstanceOf(Sealed.Unreadable.class);
    }

    private SecretKey key() {
        return new SecretKeySpec(bytes(), "AES");
    }

    private byte[] bytes() {
        byte[] bytes = new byte[32];
        random.nextBytes(bytes);
        return bytes;
    }
}
