package org.sightline.account;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.sightline.organisation.EmailAddress;
import org.sightline.security.RateLimit;
import org.sightline.security.RateLimits;
import org.sightline.security.Tokens;
import org.sightline.security.VisitorLimit;

/** Signing in and out, for staff and executives. Raters have their own link and never come here. */
@Path("/")
@PermitAll
class SignInPages {
    private final SignIn signIn;
    private final CompanyLogin company;
    private final SignInCookies cookies;
    private final RateLimits limits;
    private final VisitorLimit visitors;
    private final Tokens tokens;
    private final ExecutorService executor;

    SignInPages(
            SignIn signIn,
            CompanyLogin company,
            SignInCookies cookies,
            RateLimits limits,
            VisitorLimit visitors,
            Tokens tokens,
            ExecutorService executor) {
        this.signIn = signIn;
        this.company = company;
        this.cookies = cookies;
        this.limits = limits;
        this.visitors = visitors;
        this.tokens = tokens;
        this.executor = executor;
    }

    /** @param company whose sign-in may be taken instead, empty if there is none */
    @CheckedTemplate(basePath = "account", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record signIn(String email, String wanted, boolean fault, String company) implements TemplateInstance {}

    @CheckedTemplate(basePath = "account", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record signInSent(long minutes) implements TemplateInstance {}

    @CheckedTemplate(basePath = "account", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record signInLink(String token) implements TemplateInstance {}

    @CheckedTemplate(basePath = "account", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record signInStale() implements TemplateInstance {}

    @CheckedTemplate(basePath = "account", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record signInOtherBrowser() implements TemplateInstance {}

    @GET
    @Path("/sign-in")
    public TemplateInstance form(@RestQuery("to") @Nullable String to) {
        return new signIn("", wanted(to), false, company.name());
    }

    /**
     * Answers the same, after the same work, whether or not anybody has this address: the account is looked up after
     * the answer has gone.
     */
    @POST
    @Path("/sign-in")
    public Object ask(
            @RestForm("email") @Nullable String email, @RestForm("to") @Nullable String to, HttpServerRequest request) {
        String typed = Objects.requireNonNullElse(email, "");
        Optional<EmailAddress> address = EmailAddress.parse(typed);
        if (address.isEmpty()) {
            return Response.status(422)
                    .entity(new signIn(typed, wanted(to), true, company.name()))
                    .build();
        }
        Secret browser = cookies.browser(request).orElseGet(() -> Secret.next(tokens));
        boolean admitted = visitors.admits(request.remoteAddress().hostAddress());
        if (admitted && limits.take(RateLimit.SIGN_IN_MAIL, address.get().text())) {
            executor.execute(new LinkToSend(signIn, address.get(), browser));
        }
        cookies.remember(request, browser, LocalPath.of(to));
        return Response.seeOther(URI.create("/sign-in/sent")).build();
    }

    @GET
    @Path("/sign-in/sent")
    public TemplateInstance sent() {
        return new signInSent(SignIn.LIFETIME.toMinutes());
    }

    /** Shows a button and changes nothing: mail scanners open links. */
    @GET
    @Path("/sign-in/{token}")
    public TemplateInstance link(@RestPath String token) {
        return new signInLink(Secret.of(token).map(Secret::text).orElse("-"));
    }

    @POST
    @Path("/sign-in/{token}")
    public Object redeem(@RestPath String token, HttpServerRequest request) throws SQLException {
        return switch (signIn.redeem(token, cookies.browser(request), cookies.visit(request))) {
            case Redemption.Arrived(Arrival arrival) -> cookies.arrive(request, arrival);
            case Redemption.OtherBrowser() ->
                Response.status(403).entity(new signInOtherBrowser()).build();
            case Redemption.Stale() ->
                Response.status(410).entity(new signInStale()).build();
        };
    }

    private static String wanted(@Nullable String to) {
        return LocalPath.of(to).map(LocalPath::text).orElse("");
    }
}
