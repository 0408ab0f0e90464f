package org.sightline.web;

import io.quarkus.security.Authenticated;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.DynamicFeature;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.FeatureContext;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.AnnotatedElement;
import java.util.stream.Stream;

/**
 * Notes on each request for whose account it works, before the page begins: on all that ask for a sign-in, whatever their
 * code does later. A page that anybody may open works for nobody's account, whoever is signed in in that browser.
 */
@Provider
final class ViewerScope implements DynamicFeature {
    static final String ACCOUNT = "the viewer's account";

    private final CurrentVertxRequest request;
    private final Viewer viewer;

    ViewerScope(CurrentVertxRequest request, Viewer viewer) {
        this.request = request;
        this.viewer = viewer;
    }

    @Override
    public void configure(ResourceInfo endpoint, FeatureContext context) {
        if (!isOpen(endpoint) && !isWhole(endpoint)) {
            context.register((ContainerRequestFilter) _ -> enter(), Priorities.AUTHORIZATION);
        }
    }

    private void enter() {
        RoutingContext context = request.getCurrent();
        context.put(ACCOUNT, viewer.accountId());
    }

    /** What a method says of who may ask goes before what its class says. */
    private static boolean isOpen(ResourceInfo endpoint) {
        AnnotatedElement method = endpoint.getResourceMethod();
        boolean asks = Stream.of(RolesAllowed.class, Authenticated.class, DenyAll.class)
                .anyMatch(method::isAnnotationPresent);
        return method.isAnnotationPresent(PermitAll.class)
                || !asks && endpoint.getResourceClass().isAnnotationPresent(PermitAll.class);
    }

    private static boolean isWhole(ResourceInfo endpoint) {
        return endpoint.getResourceMethod().isAnnotationPresent(WholeDatabase.class)
                || endpoint.getResourceClass().isAnnotationPresent(WholeDatabase.class);
    }
}
