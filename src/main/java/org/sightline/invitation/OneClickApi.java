package org.sightline.invitation;

import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Objects;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.sightline.mail.OptOuts;

/**
 * The request by which a mail program stops further mails for its reader (RFC 8058). It comes from no page of ours and
 * brings no cookie, so it stands outside the protection of forms: the token in its address is all that it needs, and
 * stopping is all that it can do.
 */
@ApplicationScoped
class OneClickApi {
    private static final Logger LOG = Logger.getLogger(OneClickApi.class);
    private static final long LARGEST = 4096;
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String PARTS = "multipart/form-data";

    private final OptOuts optOuts;

    OneClickApi(OptOuts optOuts) {
        this.optOuts = optOuts;
    }

    void route(@Observes Router router) {
        router.post("/opt-out/:token/one-click")
                .handler(BodyHandler.create(false).setBodyLimit(LARGEST))
                .blockingHandler(this::stop, false);
    }

    private void stop(RoutingContext context) {
        Optional<OptOuts.Wish> wish = optOuts.read(Objects.requireNonNullElse(context.pathParam("token"), ""));
        if (wish.isEmpty()) {
            context.response().setStatusCode(404).end();
        } else if (!asked(context)) {
            context.response().setStatusCode(400).end();
        } else {
            try {
                optOuts.add(wish.get());
                context.response().setStatusCode(204).end();
            } catch (RuntimeException e) {
                LOG.errorf("an opt-out was not kept: %s", e.getClass().getName());
                context.response().setStatusCode(503).end();
            }
        }
    }

    /** The one field that RFC 8058 names, as a form of either kind. */
    private static boolean asked(RoutingContext context) {
        String type = context.request().getHeader(HttpHeaders.CONTENT_TYPE);
        return type != null
                && (type.startsWith(FORM) || type.startsWith(PARTS))
                && "One-Click".equals(context.request().getFormAttribute("List-Unsubscribe"));
    }
}
