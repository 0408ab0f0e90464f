package org.sightline.account;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.Locale;
import java.util.Objects;
import org.sightline.web.PageSettings;

/**
 * Where passkeys are good for: the name of the host under which people reach this installation, and the pages of that
 * very address. A passkey made for another name does not exist for this one.
 */
@ApplicationScoped
class PasskeySite {
    private final PageSettings settings;

    PasskeySite(PageSettings settings) {
        this.settings = settings;
    }

    /** Browsers give passkeys to names and over TLS only, and to this machine itself. */
    boolean possible() {
        boolean number = host().matches("[0-9.]+") || host().contains(":");
        return !number && (settings.secure() || host().equals("localhost"));
    }

    String host() {
        return Objects.requireNonNullElse(settings.baseUrl().getHost(), "").toLowerCase(Locale.ROOT);
    }

    /** As a browser names the page it is on: without the port that is understood. */
    String origin() {
        URI base = settings.baseUrl();
        int understood = settings.secure() ? 443 : 80;
        String port = base.getPort() < 0 || base.getPort() == understood ? "" : ":" + base.getPort();
        return base.getScheme().toLowerCase(Locale.ROOT) + "://" + host() + port;
    }
}
