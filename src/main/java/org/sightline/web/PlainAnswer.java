package org.sightline.web;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;

/** An error page sent below the level of pages. */
@ApplicationScoped
class PlainAnswer {
    private final Reader reader;

    PlainAnswer(Reader reader) {
        this.reader = reader;
    }

    void send(RoutingContext context, int status) {
        send(context, status, ErrorPages.kind(status));
    }

    void send(RoutingContext context, int status, String kind) {
        Buffer page = Buffer.buffer(
                reader.in(reader.of(context), () -> ErrorPages.page(kind).render()));
        context.response()
                .setStatusCode(status)
                .putHeader("Content-Type", "text/html;charset=UTF-8")
                .putHeader("Content-Length", Integer.toString(page.length()));
        if (context.request().method().equals(HttpMethod.HEAD)) {
            context.response().end();
        } else {
            context.response().end(page);
        }
    }
}
