package org.sightline.web;

import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.net.HostAndPort;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;

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
    private static final Pattern SUSPICIOUS = Pattern.compile(
            "[;\\\\\\x00-\\x1f\\x7f]|//|/\\.\\.?(/|$)|%(2f|5c|3b|[01][0-9a-f]|7f|2e)|%(?![0-9a-f]{2})",
            Pattern.CASE_INSENSITIVE);

    /** Encoded once, as every answer carries them. */
    private static final Map<CharSequence, CharSequence> ALWAYS = Map.ofEntries(
            header("Content-Security-Policy", CONTENT_SECURITY_POLICY),
            header("X-Content-Type-Options", "nosniff"),
            header("Referrer-Policy", "no-referrer"),
            header("Cross-Origin-Opener-Policy", "same-origin"),
            header("Cross-Origin-Resource-Policy", "same-origin"),
            header("Cross-Origin-Embedder-Policy", "require-corp"),
            header("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()"),
            header("X-Robots-Tag", "noindex, nofollow"));

    private final PageSettings settings;
    private final PlainAnswer plain;
    private final long largest;

    SecurityHeaders(
            PageSettings settings,
            PlainAnswer plain,
            @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize largest) {
        this.settings = settings;
        this.plain = plain;
        this.largest = largest.asLongValue();
    }

    void register(@Observes Filters filters) {
        filters.register(this::handle, 1000);
    }

    private void handle(RoutingContext context) {
        HttpServerRequest request = context.request();
        HttpServerResponse response = context.response();
        set(request, response);
        if (SUSPICIOUS.matcher(path(request)).find()) {
            plain.send(context, 404);
        } else if (tooLarge(request)) {
            // what still comes is read and thrown away: a browser reads no answer before it has sent everything
            plain.send(context, 413);
        } else if (changes(request.method()) && foreign(request)) {
            plain.send(context, 403, "foreign");
        } else {
            context.next();
        }
    }

    void set(HttpServerRequest request, HttpServerResponse response) {
        ALWAYS.forEach(response::putHeader);
        if (settings.secure()) {
            response.putHeader("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
        }
        boolean lasting = path(request).startsWith("/assets/") && request.query() != null;
        response.putHeader("Cache-Control", lasting ? "public, max-age=31536000, immutable" : "no-store");
    }

    private static Map.Entry<CharSequence, CharSequence> header(String name, String value) {
        return Map.entry(HttpHeaders.createOptimized(name), HttpHeaders.createOptimized(value));
    }

    private boolean tooLarge(HttpServerRequest request) {
        String length = request.getHeader("Content-Length");
        try {
            return length != null && Long.parseLong(length) > largest;
        } catch (NumberFormatException e) {
            return true;
        }
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
        // not the Host header, which HTTP/2 does not have
        HostAndPort here = request.authority();
        return here == null
                || !origin.toLowerCase(Locale.ROOT)
                        .endsWith("://" + here.toString().toLowerCase(Locale.ROOT));
    }
}
