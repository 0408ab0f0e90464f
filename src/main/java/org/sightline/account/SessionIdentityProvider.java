package org.sightline.account;

import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.sightline.web.Viewer;

/** Turns a session into a security identity, on a worker thread because it reads the database. */
@ApplicationScoped
class SessionIdentityProvider implements IdentityProvider<SessionRequest> {
    private final Sessions sessions;

    SessionIdentityProvider(Sessions sessions) {
        this.sessions = sessions;
    }

    @Override
    public Class<SessionRequest> getRequestType() {
        return SessionRequest.class;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(SessionRequest request, AuthenticationRequestContext context) {
        return context.runBlocking(() -> identity(request.secret()));
    }

    private @Nullable SecurityIdentity identity(Secret secret) {
        try {
            return sessions.find(secret).map(SessionIdentityProvider::identity).orElse(null);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static SecurityIdentity identity(Session session) {
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal(session.accountId().toString()))
                .addRoles(session.roles())
                .addAttribute(Viewer.ACCOUNT_ID, session.accountId())
                .addAttribute(Viewer.NAME, session.name())
                .build();
    }
}
