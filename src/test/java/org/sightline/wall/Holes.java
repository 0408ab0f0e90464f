package org.sightline.wall;

import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.quarkus.vertx.http.runtime.security.HttpSecurityUtils;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where planted holes come into the application. Inert unless one is open. */
@ApplicationScoped
class Holes implements SecurityIdentityAugmentor {
    private static volatile @Nullable Planted planted;

    /** A hole until it is closed. */
    static final class Open implements AutoCloseable {
        @Override
        public void close() {
            planted = null;
        }
    }

    static Open open(Planted hole) {
        planted = hole;
        return new Open();
    }

    void install(@Observes Filters filters) {
        filters.register(Holes::pass, 100_000);
    }

    private static void pass(RoutingContext request) {
        Planted hole = planted;
        if (hole == null || !hole.act().on(request)) {
            request.next();
        }
    }

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        return Uni.createFrom().item(identity);
    }

    @Override
    public Uni<SecurityIdentity> augment(
            SecurityIdentity identity, AuthenticationRequestContext context, Map<String, Object> attributes) {
        Planted hole = planted;
        RoutingContext request = HttpSecurityUtils.getRoutingContextAttribute(attributes);
        if (hole == null || request == null || hole.grants().isEmpty() || !hole.touches(request)) {
            return Uni.createFrom().item(identity);
        }
        return Uni.createFrom()
                .item(QuarkusSecurityIdentity.builder(identity)
                        .addRole(hole.grants())
                        .build());
    }
}
