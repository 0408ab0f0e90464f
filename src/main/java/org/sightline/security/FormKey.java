package org.sightline.security;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.HexFormat;

/** Signs the tokens that protect forms; derived, so that every node of an installation has the same. */
@Singleton
public final class FormKey {
    private final String text;

    @Inject
    FormKey(KeyEncryptionKey installation) {
        this.text = HexFormat.of().formatHex(installation.derive("form-tokens").getEncoded());
    }

    /** 64 characters. */
    public String text() {
        return text;
    }
}
