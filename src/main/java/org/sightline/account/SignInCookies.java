package org.sightline.account;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;
import org.sightline.web.Cookies;

/** The cookies of a sign-in: which browser asked, which page it wanted, and the session. */
@ApplicationScoped
class SignInCookies {
    private static final String BROWSER = "browser";
    private static final String WANTED = "wanted";
    private static final String PENDING = "pending";
    private static final String COMPANY = "company";

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
        remember(request, BROWSER, browser, wanted);
    }

    /** The browser goes to the sign-in of a company. */
    void leave(HttpServerRequest request, Secret browser, Optional<LocalPath> wanted) {
        remember(request, COMPANY, browser, wanted);
    }

    /** With what it left for there. */
    Optional<Secret> left(HttpServerRequest request) {
        return cookies.value(request, COMPANY).flatMap(Secret::of);
    }

    private void remember(HttpServerRequest request, String name, Secret browser, Optional<LocalPath> wanted) {
        long seconds = SignIn.LIFETIME.toSeconds();
        cookies.set(request, name, browser.text(), seconds);
        wanted.ifPresentOrElse(
                path -> cookies.set(request, WANTED, Cookies.encoded(path.text()), seconds),
                () -> cookies.remove(request, WANTED));
    }

    /** The sign-in of this browser that still lacks the second factor. */
    Optional<Secret> pending(HttpServerRequest request) {
        return cookies.value(request, PENDING).flatMap(Secret::of);
    }

    Visit visit(HttpServerRequest request) {
        return new Visit(session(request), Device.of(request.getHeader(HttpHeaders.USER_AGENT)));
    }

    /** Goes on with the page that was wanted, or with the second factor. */
    Response arrive(HttpServerRequest request, Arrival arrival) {
        cookies.remove(request, BROWSER);
        cookies.remove(request, COMPANY);
        return switch (arrival) {
            case Arrival.SignedIn(Secret session) -> enter(request, session);
            case Arrival.Halfway(Secret pending) -> {
                cookies.set(request, PENDING, pending.text(), SignIn.LIFETIME.toSeconds());
                cookies.value(request, WANTED)
                        .ifPresent(wanted -> cookies.set(request, WANTED, wanted, SignIn.LIFETIME.toSeconds()));
                yield Response.seeOther(URI.create("/sign-in/second-factor")).build();
            }
        };
    }

    /** Sets the session and goes to the page that was wanted. */
    Response enter(HttpServerRequest request, Secret session) {
        return Response.seeOther(URI.create(admit(request, session).text())).build();
    }

    /** Sets the session; the page that was wanted comes back. The other cookies have served their turn. */
    LocalPath admit(HttpServerRequest request, Secret session) {
        LocalPath path = cookies.value(request, WANTED)
                .flatMap(Cookies::decoded)
                .flatMap(LocalPath::of)
                .orElse(LocalPath.START);
        cookies.set(request, SessionAuthentication.COOKIE, session.text());
        cookies.remove(request, PENDING);
        cookies.remove(request, WANTED);
        return path;
    }

    /** The same session under a new secret. */
    void renew(HttpServerRequest request, Secret session) {
        cookies.set(request, SessionAuthentication.COOKIE, session.text());
    }

    void leave(HttpServerRequest request) {
        cookies.remove(request, SessionAuthentication.COOKIE);
    }
}
