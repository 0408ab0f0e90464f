package org.sightline.account;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;
import org.sightline.web.Cookies;

/** Recognises a signed-in browser by its session cookie. An unknown or expired one is nobody, not an error. */
@ApplicationScoped
class SessionAuthentication implements HttpAuthenticationMechanism {
    static final String COOKIE = "session";

    private final Cookies cookies;

    SessionAuthentication(Cookies cookies) {
        this.cookies = cookies;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext context, IdentityProviderManager manager) {
        Optional<Secret> secret = cookies.value(context.request(), COOKIE).flatMap(Secret::of);
        if (secret.isEmpty()) {
            return Uni.createFrom().nullItem();
        }
        return manager.authenticate(new SessionRequest(secret.get()))
                .onFailure(AuthenticationFailedException.class)
                .recoverWithNull();
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext context) {
        return Uni.createFrom().item(new ChallengeData(401));
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return Set.of(SessionRequest.class);
    }
}
