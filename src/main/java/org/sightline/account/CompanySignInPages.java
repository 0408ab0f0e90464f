package org.sightline.account;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.sightline.security.Tokens;
import org.sightline.web.PageSettings;

/** Coming in by the sign-in of one's company. Nobody becomes known by it who was not before. */
@Path("/sign-in/company")
@PermitAll
class CompanySignInPages {
    private final CompanyLogin company;
    private final SignIn signIn;
    private final SignInCookies cookies;
    private final PageSettings settings;
    private final Tokens tokens;

    CompanySignInPages(
            CompanyLogin company, SignIn signIn, SignInCookies cookies, PageSettings settings, Tokens tokens) {
        this.company = company;
        this.signIn = signIn;
        this.cookies = cookies;
        this.settings = settings;
        this.tokens = tokens;
    }

    /** Why nobody came in; ends the key of its words. */
    public enum Problem {
        REFUSED,
        UNKNOWN,
        UNREACHABLE;

        public String key() {
            return "account.company." + name().toLowerCase(Locale.ROOT);
        }
    }

    @CheckedTemplate(basePath = "account", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record signInCompany(Problem problem, String name) implements TemplateInstance {}

    /** Leads to the company's page; nothing changes here but a cookie that recognises the browser when it comes back. */
    @GET
    public Response leave(@RestQuery @Nullable String to, HttpServerRequest request) {
        Secret browser = Secret.next(tokens);
        Optional<URI> page = provider().page(browser, back());
        if (page.isEmpty()) {
            return problem(503, Problem.UNREACHABLE);
        }
        cookies.leave(request, browser, LocalPath.of(to));
        return Response.seeOther(page.get()).build();
    }

    @GET
    @Path("/back")
    public Response arrive(HttpServerRequest request) throws SQLException {
        CompanyProvider provider = provider();
        Optional<Secret> browser = cookies.left(request);
        if (browser.isEmpty()) {
            return problem(403, Problem.REFUSED);
        }
        return switch (provider.answer(browser.get(), back(), URI.create(back() + query(request)))) {
            case CompanyAnswer.Known known -> {
                Optional<Arrival> arrival = signIn.vouched(known.email(), cookies.visit(request), known.strong());
                yield arrival.isPresent() ? cookies.arrive(request, arrival.get()) : problem(403, Problem.UNKNOWN);
            }
            case CompanyAnswer.Refused() -> problem(403, Problem.REFUSED);
            case CompanyAnswer.Unreachable() -> problem(503, Problem.UNREACHABLE);
        };
    }

    private static String query(HttpServerRequest request) {
        return request.query() == null ? "" : "?" + request.query();
    }

    private CompanyProvider provider() {
        return company.provider().orElseThrow(NotFoundException::new);
    }

    private URI back() {
        return URI.create(settings.link("/sign-in/company/back"));
    }

    private Response problem(int status, Problem problem) {
        return Response.status(status)
                .entity(new signInCompany(problem, company.name()).render())
                .type("text/html;charset=UTF-8")
                .build();
    }
}
