package org.sightline.web;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;

/** An error page sent below the level of pages. */
final class PlainAnswer {
    private PlainAnswer() {}

    static void send(RoutingContext context, int status) {
        send(context, status, ErrorPages.kind(status));
    }

    static void send(RoutingContext context, int status, String kind) {
        Buffer page = Buffer.buffer(ErrorPages.page(kind)
                .setAttribute(TextExtension.LOCALE, Reader.of(context))
                .render());
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
