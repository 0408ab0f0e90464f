package org.sightline.account;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sightline.web.PageSettings;

/** The cookies of a sign-in: which browser asked, which page it wanted, and the session. */
@ApplicationScoped
class SignInCookies {
    private static final String BROWSER = "browser";
    private static final String WANTED = "wanted";

    private final PageSettings settings;

    SignInCookies(PageSettings settings) {
        this.settings = settings;
    }

    Optional<Secret> browser(HttpServerRequest request) {
        return Secret.of(value(request, BROWSER));
    }

    Optional<Secret> session(HttpServerRequest request) {
        return Secret.of(value(request, SessionAuthentication.COOKIE));
    }

    Response.ResponseBuilder remember(Response.ResponseBuilder answer, Secret browser, Optional<LocalPath> wanted) {
        int seconds = (int) SignIn.LIFETIME.toSeconds();
        return answer.cookie(cookie(BROWSER, browser.text(), seconds))
                .cookie(wanted.map(path -> cookie(WANTED, encoded(path), seconds))
                        .orElseGet(() -> gone(WANTED)));
    }

    /** Sets the session and goes to the page that was wanted. The browser's cookie has served its turn. */
    Response enter(HttpServerRequest request, Secret session) {
        String wanted = value(request, WANTED);
        LocalPath path = LocalPath.of(wanted == null ? null : URLDecoder.decode(wanted, StandardCharsets.UTF_8))
                .orElse(LocalPath.START);
        return Response.seeOther(URI.create(path.text()))
                .cookie(cookie(SessionAuthentication.COOKIE, session.text(), -1))
                .cookie(gone(BROWSER), gone(WANTED))
                .build();
    }

    NewCookie gone(String name) {
        return cookie(name, "", 0);
    }

    private @Nullable String value(HttpServerRequest request, String name) {
        Cookie cookie = request.getCookie(settings.cookieName(name));
        return cookie == null ? null : cookie.getValue();
    }

    private NewCookie cookie(String name, String value, int seconds) {
        return new NewCookie.Builder(settings.cookieName(name))
                .value(value)
                .path("/")
                .maxAge(seconds)
                .httpOnly(true)
                .secure(settings.secure())
                .sameSite(NewCookie.SameSite.LAX)
                .build();
    }

    private static String encoded(LocalPath path) {
        return URLEncoder.encode(path.text(), StandardCharsets.UTF_8);
    }
}
