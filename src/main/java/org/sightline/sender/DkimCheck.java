package org.sightline.sender;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.sightline.sender.Finding.Grade;

/** Whether the keys are published with which the mail server signs (RFC 6376), and whether they are long enough. */
final class DkimCheck {
    private static final int SHORTEST = 1024;
    private static final int LONG_ENOUGH = 2048;
    private static final int ED25519_BYTES = 32;

    private DkimCheck() {}

    static List<Finding> of(Dns dns, String domain, List<String> selectors) {
        if (selectors.isEmpty()) {
            return List.of(Finding.of(Grade.UNKNOWN, "dkim.selector"));
        }
        return selectors.stream()
                .map(selector -> one(dns, selector + "._domainkey." + domain))
                .toList();
    }

    private static Finding one(Dns dns, String name) {
        return switch (dns.txt(name)) {
            case Dns.Answer.Unknown() -> Finding.of(Grade.UNKNOWN, "unknown", name);
            case Dns.Answer.None() -> missing(name);
            case Dns.Answer.Found(List<String> texts) -> {
                List<String> keys = new ArrayList<>(
                        texts.stream().filter(text -> Tags.of(text).has("p")).toList());
                yield switch (keys.size()) {
                    case 0 -> missing(name);
                    case 1 -> read(name, Tags.of(keys.getFirst()));
                    default -> Finding.of(Grade.WRONG, "dkim.several", name, keys.size());
                };
            }
        };
    }

    private static Finding missing(String name) {
        return Finding.of(Grade.WRONG, "dkim.missing", name).mendedBy(name, "TXT", "v=DKIM1; k=rsa; p=...");
    }

    private static Finding read(String name, Tags tags) {
        String key = tags.value("p").replaceAll("\\s", "");
        if (key.isEmpty()) {
            return Finding.of(Grade.WRONG, "dkim.revoked", name);
        }
        if (tags.has("v") && !tags.word("v").equals("dkim1")) {
            return Finding.of(Grade.WRONG, "dkim.version", name);
        }
        Optional<Integer> bits = bits(tags.has("k") ? tags.word("k") : "rsa", key);
        if (bits.isEmpty()) {
            return Finding.of(Grade.WRONG, "dkim.unreadable", name);
        }
        if (bits.get() < SHORTEST) {
            return Finding.of(Grade.WRONG, "dkim.short", name, bits.get(), LONG_ENOUGH);
        }
        return bits.get() < LONG_ENOUGH
                ? Finding.of(Grade.ADVICE, "dkim.longer", name, bits.get(), LONG_ENOUGH)
                : Finding.of(Grade.RIGHT, "dkim.right", name);
    }

    /** How strong a key is, an Ed25519 key as one that is long enough; empty for none. */
    private static Optional<Integer> bits(String kind, String key) {
        try {
            byte[] bytes = Base64.getDecoder().decode(key);
            return switch (kind) {
                case "ed25519" -> bytes.length == ED25519_BYTES ? Optional.of(LONG_ENOUGH) : Optional.empty();
                case "rsa" ->
                    KeyFactory.getInstance("RSA").generatePublic(new X509EncodedKeySpec(bytes))
                                    instanceof RSAPublicKey rsa
                            ? Optional.of(rsa.getModulus().bitLength())
                            : Optional.empty();
                default -> Optional.empty();
            };
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
