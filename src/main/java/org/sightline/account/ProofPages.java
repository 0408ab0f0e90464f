package org.sightline.account;

import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.sightline.web.Viewer;

/** Asks for the second factor before a page that a link leads to, and then goes there. */
@Path("/account/proof")
@Authenticated
class ProofPages {
    private final Proofs proofs;
    private final PasskeyPrompts prompts;
    private final SignInCookies cookies;
    private final Viewer viewer;

    ProofPages(Proofs proofs, PasskeyPrompts prompts, SignInCookies cookies, Viewer viewer) {
        this.proofs = proofs;
        this.prompts = prompts;
        this.cookies = cookies;
        this.viewer = viewer;
    }

    @GET
    public TemplateInstance ask(@RestQuery @Nullable String to, HttpServerRequest request) {
        Secret session = cookies.session(request).orElseThrow(NotFoundException::new);
        return page(LocalPath.withQuery(to).orElse(AccountPages.PATH), prompts.question(viewer.accountId(), session));
    }

    @POST
    public Object prove(
            @RestForm @Nullable String to,
            @RestForm(ProofFilter.ANSWER) @Nullable String answer,
            HttpServerRequest request)
            throws SQLException {
        LocalPath wanted = LocalPath.withQuery(to).orElse(AccountPages.PATH);
        Secret session = cookies.session(request).orElseThrow(NotFoundException::new);
        String given = Objects.requireNonNullElse(answer, "");
        Proofs.Taken taken = proofs.take(viewer.accountId(), session, given);
        if (taken.renewed().isEmpty()) {
            return Response.status(422)
                    .entity(page(wanted, prompts.question(viewer.accountId(), session, taken.verdict(), given)))
                    .build();
        }
        cookies.renew(request, taken.renewed().get());
        return Response.seeOther(URI.create(wanted.text())).build();
    }

    private static TemplateInstance page(LocalPath wanted, PasskeyPrompts.Question question) {
        return new ProofFilter.proof("/account/proof", List.of(new ProofFilter.Field("to", wanted.text())), question);
    }
}
