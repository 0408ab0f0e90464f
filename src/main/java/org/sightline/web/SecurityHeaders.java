package org.sightline.web;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * What stands before every route, static files and errors included: security headers, refusal of addresses that only
 * an attack on path matching would use, and refusal of forms sent from another site.
 */
@ApplicationScoped
class SecurityHeaders {
    private static final String CONTENT_SECURITY_POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; "
            + "img-src 'self' data:; font-src 'self'; connect-src 'self'; form-action 'self'; frame-src 'self'; "
            + "frame-ancestors 'none'; base-uri 'none'; object-src 'none'";

    /** Semicolons, encoded slashes, backslashes and semicolons, doubled slashes, dot segments and controls. */
    private static final Pattern SUSPICIOUS =
            Pattern.compile("[;\\\\\\x00-\\x1f\\x7f]|//|/\\.\\.?(/|$)|%(2f|5c|3b|00|2e)", Pattern.CASE_INSENSITIVE);

    private final PageSettings settings;

    SecurityHeaders(PageSettings settings) {
        this.settings = settings;
    }

    void register(@Observes io.quarkus.vertx.http.runtime.filters.Filters filters) {
        filters.register(this::handle, 1000);
    }

    private void handle(RoutingContext context) {
        HttpServerRequest request = context.request();
        HttpServerResponse response = context.response();
        headers(request, response);
        if (SUSPICIOUS.matcher(path(request)).find()) {
            response.setStatusCode(404).end();
        } else if (changes(request.method()) && foreign(request)) {
            response.setStatusCode(403)
                    .putHeader("Content-Type", "text/html;charset=UTF-8")
                    .end(ErrorPages.foreign().render());
        } else {
            context.next();
        }
    }

    private void headers(HttpServerRequest request, HttpServerResponse response) {
        response.putHeader("Content-Security-Policy", CONTENT_SECURITY_POLICY)
                .putHeader("X-Content-Type-Options", "nosniff")
                .putHeader("Referrer-Policy", "no-referrer")
                .putHeader("Cross-Origin-Opener-Policy", "same-origin")
                .putHeader("Cross-Origin-Resource-Policy", "same-origin")
                .putHeader("Cross-Origin-Embedder-Policy", "require-corp")
                .putHeader("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()")
                .putHeader("X-Robots-Tag", "noindex, nofollow");
        if (settings.secure()) {
            response.putHeader("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
        }
        boolean lasting = path(request).startsWith("/assets/") && request.query() != null;
        response.putHeader("Cache-Control", lasting ? "public, max-age=31536000, immutable" : "no-store");
    }

    private static String path(HttpServerRequest request) {
        return Objects.requireNonNullElse(request.path(), "");
    }

    private static boolean changes(HttpMethod method) {
        return !(method.equals(HttpMethod.GET) || method.equals(HttpMethod.HEAD) || method.equals(HttpMethod.OPTIONS));
    }

    /** A browser says where a form came from; one too old to say is held by the form's own token. */
    private boolean foreign(HttpServerRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return !(site.equals("same-origin") || site.equals("none"));
        }
        String origin = request.getHeader("Origin");
        if (origin == null) {
            return false;
        }
        String host = request.getHeader("Host");
        return host == null || !origin.toLowerCase(Locale.ROOT).endsWith("://" + host.toLowerCase(Locale.ROOT));
    }
}
