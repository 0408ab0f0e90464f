package org.sightline.web;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Cookies of this installation: bound to its host, out of the reach of scripts, not sent with a foreign site's forms. */
@ApplicationScoped
public class Cookies {
    private final PageSettings settings;

    Cookies(PageSettings settings) {
        this.settings = settings;
    }

    public Optional<String> value(HttpServerRequest request, String name) {
        return Optional.ofNullable(request.getCookie(settings.cookieName(name))).map(Cookie::getValue);
    }

    /** Sets a cookie that lasts until the browser is closed. */
    public void set(HttpServerRequest request, String name, String value) {
        request.response().addCookie(cookie(name, value));
    }

    public void set(HttpServerRequest request, String name, String value, long seconds) {
        request.response().addCookie(cookie(name, value).setMaxAge(seconds));
    }

    /** Any text as the value of a cookie. */
    public static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** The text of a value; empty if the value is none that was encoded here. */
    public static Optional<String> decoded(String value) {
        try {
            return Optional.of(URLDecoder.decode(value, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException altered) {
            return Optional.empty();
        }
    }

    /** Request and response share one jar: from here on the cookie has no value in this request either. */
    public void remove(HttpServerRequest request, String name) {
        set(request, name, "", 0);
    }

    private Cookie cookie(String name, String value) {
        return Cookie.cookie(settings.cookieName(name), value)
                .setPath("/")
                .setHttpOnly(true)
                .setSecure(settings.secure())
                .setSameSite(CookieSameSite.LAX);
    }
}
