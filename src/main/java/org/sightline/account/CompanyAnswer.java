package org.sightline.account;

import org.sightline.organisation.EmailAddress;

/** What the sign-in of a company says of whoever comes from there. */
sealed interface CompanyAnswer {
    /**
     * Somebody whose address the company vouches for.
     *
     * @param strong whether a second factor was asked for there
     */
    record Known(EmailAddress email, boolean strong) implements CompanyAnswer {}

    /** Not signed by it, not for us, not for this browser, too late, or without an address that it has checked. */
    record Refused() implements CompanyAnswer {}

    /** It does not answer. */
    record Unreachable() implements CompanyAnswer {}
}
