package org.sightline.account;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;
import org.jsoup.nodes.Element;
import org.sightline.Browser;
import org.sightline.system.Sha256;

/** A security key without a screen: signs what a page asks for, and whatever a test wants it to lie about. */
final class Key {
    private static final int PRESENT = 0x01;
    private static final int RECOGNISED = 0x04;
    private static final int NEW = 0x40;

    private final KeyPair pair;
    private final byte[] id = Sha256.of(UUID.randomUUID().toString());
    private int counter;

    private Key(KeyPair pair, int counter) {
        this.pair = pair;
        this.counter = counter;
    }

    /** What browser and key say of the page, of whoever holds the key, and of the count. */
    record Said(String origin, String host, int flags, String challenge, int step) {
        static Said truth(String origin) {
            return new Said(origin, "localhost", PRESENT | RECOGNISED, "", 1);
        }

        Said at(String elsewhere) {
            return new Said(elsewhere, host, flags, challenge, step);
        }

        Said forSite(String other) {
            return new Said(origin, other, flags, challenge, step);
        }

        Said byAnybody() {
            return new Said(origin, host, PRESENT, challenge, step);
        }

        Said over(String own) {
            return new Said(origin, host, flags, own, step);
        }

        Said counting(int steps) {
            return new Said(origin, host, flags, challenge, steps);
        }
    }

    /** @param counter how often it has signed before */
    static Key used(int counter) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return new Key(generator.generateKeyPair(), counter);
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    /** What it answers to a page that wants a new passkey. */
    String made(Browser.Page page, Said said) {
        Element prompt = page.document().expectFirst("[data-device=addition]");
        byte[] authenticator = join(
                device(said.host(), said.flags() | NEW),
                new byte[16],
                ByteBuffer.allocate(2).putShort((short) id.length).array(),
                id,
                cose());
        byte[] attestation = join(
                new byte[] {(byte) 0xa3},
                word("fmt"),
                word("none"),
                word("attStmt"),
                new byte[] {(byte) 0xa0},
                word("authData"),
                ByteBuffer.allocate(3)
                        .put((byte) 0x59)
                        .putShort((short) authenticator.length)
                        .array(),
                authenticator);
        return answer(prompt.attr("data-sealed"), client("webauthn.create", prompt, said), attestation);
    }

    /** What it answers to a page that asks for a passkey. */
    String signed(Browser.Page page, Said said) {
        Element prompt = page.document().expectFirst("[data-device=proof]");
        counter += said.step();
        byte[] client = client("webauthn.get", prompt, said);
        byte[] authenticator = device(said.host(), said.flags());
        try {
            Signature signature = Signature.getInstance("SHA256withECDSA");
            signature.initSign(pair.getPrivate());
            signature.update(authenticator);
            signature.update(Sha256.of(client));
            return answer(prompt.attr("data-sealed"), id, client, authenticator, signature.sign());
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    private byte[] device(String host, int flags) {
        return join(
                Sha256.of(host),
                ByteBuffer.allocate(5).put((byte) flags).putInt(counter).array());
    }

    private static byte[] client(String type, Element prompt, Said said) {
        String challenge = said.challenge().isEmpty() ? prompt.attr("data-challenge") : said.challenge();
        return "{\"type\":\"%s\",\"challenge\":\"%s\",\"origin\":\"%s\",\"crossOrigin\":false}"
                .formatted(type, challenge, said.origin())
                .getBytes(StandardCharsets.UTF_8);
    }

    /** The public half as a map of COSE: an elliptic curve, ES256, P-256, x and y. */
    private byte[] cose() {
        ECPublicKey key = (ECPublicKey) pair.getPublic();
        return join(
                new byte[] {(byte) 0xa5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21, 0x58, 0x20},
                bytes(key.getW().getAffineX()),
                new byte[] {0x22, 0x58, 0x20},
                bytes(key.getW().getAffineY()));
    }

    private static byte[] bytes(BigInteger number) {
        byte[] all = number.toByteArray();
        byte[] exactly = new byte[32];
        int length = Math.min(all.length, 32);
        System.arraycopy(all, all.length - length, exactly, 32 - length, length);
        return exactly;
    }

    private static byte[] word(String text) {
        return join(new byte[] {(byte) (0x60 | text.length())}, text.getBytes(StandardCharsets.US_ASCII));
    }

    private static String answer(String sealed, byte[]... parts) {
        StringBuilder answer = new StringBuilder("passkey.").append(sealed);
        for (byte[] part : parts) {
            answer.append('.').append(Base64.getUrlEncoder().withoutPadding().encodeToString(part));
        }
        return answer.toString();
    }

    private static byte[] join(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        Arrays.stream(parts).forEach(all::writeBytes);
        return all.toByteArray();
    }
}
