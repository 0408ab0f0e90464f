package org.sightline.web;

import io.quarkus.vertx.http.security.CSRF;
import io.quarkus.vertx.http.security.HttpSecurity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import org.sightline.security.FormKey;

/** Every form carries a token that the browser's cookie confirms; without it nothing is changed. */
@ApplicationScoped
class FormProtection {
    /** Longer than anybody leaves a page of answers open over a working day. */
    private static final Duration LIFETIME = Duration.ofHours(12);

    private final FormKey key;
    private final PageSettings settings;

    FormProtection(FormKey key, PageSettings settings) {
        this.key = key;
        this.settings = settings;
    }

    void protect(@Observes HttpSecurity security) {
        CSRF.Builder protection = CSRF.builder()
                .formFieldName("csrf")
                .cookieName(settings.cookieName("csrf"))
                .cookieMaxAge(LIFETIME)
                .tokenSignatureKey(key.text());
        if (settings.secure()) {
            protection.cookieForceSecure();
        }
        security.csrf(protection.build());
    }
}
