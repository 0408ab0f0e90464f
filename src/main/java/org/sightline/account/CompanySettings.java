package org.sightline.account;

import io.smallrye.config.ConfigMapping;
import java.net.URI;
import java.util.Optional;
import java.util.Set;

/** The sign-in of a company, if there is one (OpenID Connect). */
@ConfigMapping(prefix = "sightline.oidc")
interface CompanySettings {
    /** Where the provider says of itself what it is, without {@code /.well-known/openid-configuration}. */
    Optional<URI> issuer();

    /** What the provider calls this installation. */
    Optional<String> clientId();

    Optional<String> clientSecret();

    /** What people call it, for the link on the page; without it the host of the issuer. */
    Optional<String> name();

    /**
     * Values of {@code amr} or {@code acr} by which the provider says that it asked for a second factor. Without one of
     * these in its answer, ours is asked for as after a link by e-mail.
     */
    Optional<Set<String>> secondFactor();
}
