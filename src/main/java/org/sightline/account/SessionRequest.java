package org.sightline.account;

import io.quarkus.security.identity.request.BaseAuthenticationRequest;

/** "Who is it?", asked with the session's secret. */
final class SessionRequest extends BaseAuthenticationRequest {
    private final Secret secret;

    SessionRequest(Secret secret) {
        this.secret = secret;
    }

    Secret secret() {
        return secret;
    }
}
