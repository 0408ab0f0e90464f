package org.sightline.account;

/**
 * What a device is asked to sign. It travels sealed in the page, bound to the account and to the session or sign-in, so
 * that looking at a page stores nothing.
 *
 * @param text in base64url
 * @param sealed as the page's form brings it back
 */
record PasskeyChallenge(String text, String sealed) {
    /** What for; what was signed for one is nothing for the other. */
    enum Use {
        ADDING("passkey-adding"),
        PROVING("passkey-proving");

        private final String purpose;

        Use(String purpose) {
            this.purpose = purpose;
        }

        String purpose() {
            return purpose;
        }
    }
}
