package org.sightline.web;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** What fails before or beside the pages (a body too large, a broken encoding) is answered with a page all the same. */
@ApplicationScoped
class FailedRoutes {
    private static final Logger LOG = Logger.getLogger(FailedRoutes.class);

    private final SecurityHeaders headers;
    private final PlainAnswer plain;

    FailedRoutes(SecurityHeaders headers, PlainAnswer plain) {
        this.headers = headers;
        this.plain = plain;
    }

    void register(@Observes Router router) {
        router.route().order(Integer.MIN_VALUE).failureHandler(this::answer);
        // an address that cannot be decoded fails before any route is tried
        router.errorHandler(400, this::answer);
    }

    private void answer(RoutingContext context) {
        if (context.response().ended() || context.response().headWritten()) {
            context.next();
            return;
        }
        headers.set(context.request(), context.response());
        int status = context.statusCode();
        if (status >= 500 || status < 400) {
            // the class only: a message may quote the path, and the path a token
            LOG.errorf("request failed before any page: %s", kind(context.failure()));
        }
        plain.send(context, status >= 400 && status < 600 ? status : 500);
    }

    private static String kind(@Nullable Throwable failure) {
        return failure == null ? "no exception" : failure.getClass().getName();
    }
}
