package org.sightline.account;

import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.sightline.web.Cookies;

/** The cookies of a sign-in: which browser asked, which page it wanted, and the session. */
@ApplicationScoped
class SignInCookies {
    private static final String BROWSER = "browser";
    private static final String WANTED = "wanted";

    private final Cookies cookies;

    SignInCookies(Cookies cookies) {
        this.cookies = cookies;
    }

    Optional<Secret> browser(HttpServerRequest request) {
        return cookies.value(request, BROWSER).flatMap(Secret::of);
    }

    Optional<Secret> session(HttpServerRequest request) {
        return cookies.value(request, SessionAuthentication.COOKIE).flatMap(Secret::of);
    }

    void remember(HttpServerRequest request, Secret browser, Optional<LocalPath> wanted) {
        long seconds = SignIn.LIFETIME.toSeconds();
        cookies.set(request, BROWSER, browser.text(), seconds);
        wanted.ifPresentOrElse(
                path -> cookies.set(request, WANTED, URLEncoder.encode(path.text(), StandardCharsets.UTF_8), seconds),
                () -> cookies.remove(request, WANTED));
    }

    /** Sets the session and goes to the page that was wanted. The browser's cookie has served its turn. */
    Response enter(HttpServerRequest request, Secret session) {
        LocalPath path = cookies.value(request, WANTED)
                .flatMap(wanted -> LocalPath.of(URLDecoder.decode(wanted, StandardCharsets.UTF_8)))
                .orElse(LocalPath.START);
        cookies.set(request, SessionAuthentication.COOKIE, session.text());
        cookies.remove(request, BROWSER);
        cookies.remove(request, WANTED);
        return Response.seeOther(URI.create(path.text())).build();
    }

    void leave(HttpServerRequest request) {
        cookies.remove(request, SessionAuthentication.COOKIE);
    }
}
