package org.sightline.web;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * Takes a small form in before a worker thread is given to it. Otherwise the worker waits for the bytes while the
 * thread that brings them waits for the worker, which costs more than reading the form.
 */
@ApplicationScoped
class FormBodies {
    private static final int SMALL = 64 * 1024;

    private final Handler<RoutingContext> reader = BodyHandler.create(false).setBodyLimit(SMALL);

    void register(@Observes Filters filters) {
        filters.register(this::handle, 500);
    }

    private void handle(RoutingContext context) {
        if (small(context.request())) {
            reader.handle(context);
        } else {
            context.next();
        }
    }

    private static boolean small(HttpServerRequest request) {
        String type = request.getHeader("Content-Type");
        String length = request.getHeader("Content-Length");
        return request.method().equals(HttpMethod.POST)
                && type != null
                && type.startsWith("application/x-www-form-urlencoded")
                && length != null
                && length.matches("\\d{1,5}")
                && Integer.parseInt(length) <= SMALL;
    }
}
