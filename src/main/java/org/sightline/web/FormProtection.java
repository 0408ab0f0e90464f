package org.sightline.web;

import io.quarkus.vertx.http.security.CSRF;
import io.quarkus.vertx.http.security.HttpSecurity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;

/**
 * Every form carries the token of the browser's cookie; without it nothing is changed. The token is not signed: a signed
 * one would change with every page, so that a form in a second tab, or one come back to, could no longer be sent. Nobody
 * can plant the cookie either: over TLS its name binds it to this host.
 */
@ApplicationScoped
class FormProtection {
    /** Longer than anybody leaves a page of answers open over a working day. */
    private static final Duration LIFETIME = Duration.ofHours(12);

    private final PageSettings settings;

    FormProtection(PageSettings settings) {
        this.settings = settings;
    }

    void protect(@Observes HttpSecurity security) {
        CSRF.Builder protection = CSRF.builder()
                .formFieldName("csrf")
                .cookieName(settings.cookieName("csrf"))
                .cookieMaxAge(LIFETIME);
        if (settings.secure()) {
            protection.cookieForceSecure();
        }
        security.csrf(protection.build());
    }
}
