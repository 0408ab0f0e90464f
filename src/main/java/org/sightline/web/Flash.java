package org.sightline.web;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.sightline.system.Texts;

/** One message carried over a redirect, by its key: a cookie can say nothing that is not one of our texts. */
@Named
@RequestScoped
public class Flash {
    private final RoutingContext context;
    private final PageSettings settings;
    private @Nullable String shown;

    Flash(RoutingContext context, PageSettings settings) {
        this.context = context;
        this.settings = settings;
    }

    /** Shows the text of {@code key}, with one argument, on the next page. */
    public void say(String key, String argument) {
        String value = URLEncoder.encode(key + " " + argument, StandardCharsets.UTF_8);
        context.response().addCookie(cookie(value).setMaxAge(60));
    }

    public void say(String key) {
        say(key, "");
    }

    /** The message for this page, once; null if none. A template asks twice: whether, and what. */
    public @Nullable String getMessage() {
        if (shown == null) {
            shown = take();
        }
        return shown.isEmpty() ? null : shown;
    }

    private String take() {
        Cookie cookie = context.request().getCookie(settings.cookieName("flash"));
        if (cookie == null) {
            return "";
        }
        // request and response share one jar: once removed, the cookie has no value any more
        String value = cookie.getValue();
        context.response().addCookie(cookie("").setMaxAge(0));
        String[] parts = URLDecoder.decode(value, StandardCharsets.UTF_8).split(" ", 2);
        try {
            return Texts.in(Locale.ENGLISH).of("flash." + parts[0], parts.length > 1 ? parts[1] : "");
        } catch (IllegalArgumentException unknownKey) {
            return "";
        }
    }

    private Cookie cookie(String value) {
        return Cookie.cookie(settings.cookieName("flash"), value)
                .setPath("/")
                .setHttpOnly(true)
                .setSecure(settings.secure())
                .setSameSite(CookieSameSite.LAX);
    }
}
