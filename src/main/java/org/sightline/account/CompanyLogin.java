package org.sightline.account;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import org.sightline.system.StartRefused;

/** Whether people may come in by the sign-in of their company, and which that is. */
@ApplicationScoped
class CompanyLogin {
    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "::1", "[::1]");

    private final CompanySettings settings;
    private final Optional<CompanyProvider> provider;

    CompanyLogin(CompanySettings settings) {
        this.settings = settings;
        this.provider = settings.issuer().map(this::provider);
    }

    /** What is set wrongly is said at once, not to the first who wants to come in. */
    void check(@Observes StartupEvent start) {
        settings.issuer().ifPresent(this::provider);
    }

    Optional<CompanyProvider> provider() {
        return provider;
    }

    /** What the link says; empty if there is none. */
    String name() {
        return settings.issuer()
                .map(issuer -> settings.name().orElse(issuer.getHost()))
                .orElse("");
    }

    private CompanyProvider provider(URI issuer) {
        String host = issuer.getHost();
        if (host == null || !"https".equals(issuer.getScheme()) && !THIS_MACHINE.contains(host)) {
            throw new StartRefused("SIGHTLINE_OIDC_ISSUER must be an address that begins with https://, not " + issuer);
        }
        return new CompanyProvider(
                issuer,
                settings.clientId().orElseThrow(() -> missing("SIGHTLINE_OIDC_CLIENT_ID")),
                settings.clientSecret().orElseThrow(() -> missing("SIGHTLINE_OIDC_CLIENT_SECRET")),
                settings.secondFactor().orElse(Set.of()));
    }

    private static StartRefused missing(String variable) {
        return new StartRefused("SIGHTLINE_OIDC_ISSUER is set, but " + variable + " is not.");
    }
}
