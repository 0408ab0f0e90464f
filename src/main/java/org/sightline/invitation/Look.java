package org.sightline.invitation;

import java.util.Optional;

/**
 * How the mails of an organisation look.
 *
 * @param colour of the button, {@code #rrggbb}; empty where the product's own is used
 * @param sender the name behind that of the coach; empty where it is the product's
 */
public record Look(Optional<String> colour, Optional<String> sender) {
    private static final String ACCENT = "#14507a";
    private static final String PRODUCT = "Sightline";

    String accent() {
        return colour.orElse(ACCENT);
    }

    public String via() {
        return sender.orElse(PRODUCT);
    }
}
