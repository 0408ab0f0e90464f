package org.sightline.web;

import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;

/** One message carried over a redirect, by its key: a cookie can say nothing that is not one of our texts. */
@Named
@RequestScoped
public class Flash {
    private static final String COOKIE = "flash";

    private final RoutingContext context;
    private final Cookies cookies;
    private final Reader reader;
    private @Nullable String shown;

    Flash(RoutingContext context, Cookies cookies, Reader reader) {
        this.context = context;
        this.cookies = cookies;
        this.reader = reader;
    }

    /** Shows the text of {@code key}, with one argument, on the next page. */
    public void say(String key, String argument) {
        cookies.set(context.request(), COOKIE, Cookies.encoded(key + " " + argument), 60);
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
        String value = cookies.value(context.request(), COOKIE).orElse("");
        if (value.isEmpty()) {
            return "";
        }
        cookies.remove(context.request(), COOKIE);
        String[] parts = Cookies.decoded(value).orElse("").split(" ", 2);
        try {
            return reader.texts().of("flash." + parts[0], parts.length > 1 ? parts[1] : "");
        } catch (IllegalArgumentException unknownKey) {
            return "";
        }
    }
}
