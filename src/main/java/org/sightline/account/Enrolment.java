package org.sightline.account;

import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sightline.security.Envelope;
import org.sightline.security.Sealed;

/**
 * An app about to be set up. Its secret travels sealed in the form, bound to the account, so that nothing is stored
 * before the app has shown a code, and looking at the page changes nothing.
 *
 * @param sealed the secret as the form carries it
 */
record Enrolment(AppSecret secret, String sealed, String email) {
    private static final String PURPOSE = "enrolment";

    static Enrolment of(Account account, AppSecret secret, Envelope envelope) {
        byte[] wrapped = envelope.wrap(PURPOSE, account.id(), secret.bytes());
        return new Enrolment(secret, Base64.getUrlEncoder().withoutPadding().encodeToString(wrapped), account.email());
    }

    /** What a form brought back, if it was made for this account. */
    static Optional<Enrolment> returned(Account account, @Nullable String sealed, Envelope envelope) {
        if (sealed == null) {
            return Optional.empty();
        }
        try {
            AppSecret secret = new AppSecret(envelope.unwrap(
                    PURPOSE, account.id(), Base64.getUrlDecoder().decode(sealed)));
            return Optional.of(new Enrolment(secret, sealed, account.email()));
        } catch (IllegalArgumentException | Sealed.Unreadable _) {
            return Optional.empty();
        }
    }

    public QrCode picture() {
        return QrCode.of(address());
    }

    public String address() {
        return secret.address(email);
    }

    public String key() {
        return secret.text();
    }
}
