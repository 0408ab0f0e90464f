package org.sightline.account;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.sql.SQLException;
import org.jboss.resteasy.reactive.RestPath;
import org.sightline.organisation.EmailAddress;

/**
 * Signs in as one of the sample's cast without a mail, so that whoever tries the product can look through every eye.
 * Exists only where {@code sightline.sample} is true; anywhere else these addresses are not found.
 */
@Path("/sample/sign-in/{email}")
@PermitAll
class SampleSignInPages {
    private final SignInSettings settings;
    private final Accounts accounts;
    private final SignIn signIn;
    private final SignInCookies cookies;

    SampleSignInPages(SignInSettings settings, Accounts accounts, SignIn signIn, SignInCookies cookies) {
        this.settings = settings;
        this.accounts = accounts;
        this.signIn = signIn;
        this.cookies = cookies;
    }

    @CheckedTemplate(basePath = "account", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record sampleSignIn(String name, String email) implements TemplateInstance {}

    @GET
    public TemplateInstance ask(@RestPath String email) {
        Account account = account(email);
        return new sampleSignIn(account.name(), account.email());
    }

    @POST
    public Response enter(@RestPath String email, HttpServerRequest request) throws SQLException {
        return cookies.arrive(request, signIn.arrive(account(email).id(), cookies.visit(request)));
    }

    private Account account(String email) {
        if (!settings.sample()) {
            throw new NotFoundException();
        }
        return EmailAddress.parse(email).flatMap(accounts::withEmail).orElseThrow(NotFoundException::new);
    }
}
