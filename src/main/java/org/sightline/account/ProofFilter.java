package org.sightline.account;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.WithFormRead;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.core.multipart.FormData;
import org.jboss.resteasy.reactive.server.multipart.FormValue;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveContainerRequestContext;
import org.jspecify.annotations.Nullable;
import org.sightline.web.Viewer;

/**
 * Stands before every {@link FreshProof}. A form is answered with a page that holds all it held and asks for the code
 * besides; sent again with a right one, it goes where it was going. A link is led to the same question and back.
 */
final class ProofFilter {
    static final String ANSWER = "proof";

    private final Proofs proofs;
    private final PasskeyPrompts prompts;
    private final SignInCookies cookies;
    private final Viewer viewer;

    ProofFilter(Proofs proofs, PasskeyPrompts prompts, SignInCookies cookies, Viewer viewer) {
        this.proofs = proofs;
        this.prompts = prompts;
        this.cookies = cookies;
        this.viewer = viewer;
    }

    /** What a form held, to be sent once more. */
    record Field(String name, String value) {}

    @CheckedTemplate(basePath = "account", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record proof(String action, List<Field> fields, PasskeyPrompts.Question question) implements TemplateInstance {}

    /**
     * After the form's own token was looked at: a foreign page must not even make anybody's code be asked. Filters that
     * read forms run from the greatest priority down, the token's has the default one.
     */
    @FreshProof
    @WithFormRead
    @ServerRequestFilter(priority = Priorities.USER - 100)
    public @Nullable Response ask(ResteasyReactiveContainerRequestContext context, HttpServerRequest request)
            throws SQLException {
        Optional<Secret> session = cookies.session(request);
        if (session.isEmpty() || !proofs.due(viewer.accountId(), session.get())) {
            return null;
        }
        if (context.getMethod().equals("GET") || context.getMethod().equals("HEAD")) {
            String wanted = URLEncoder.encode(request.uri(), StandardCharsets.UTF_8);
            return Response.seeOther(URI.create("/account/proof?to=" + wanted)).build();
        }
        FormData form = form(context);
        FormValue answer = form == null ? null : form.getFirst(ANSWER);
        if (answer == null) {
            return page(403, request, form, prompts.question(viewer.accountId(), session.get()));
        }
        Proofs.Taken taken = proofs.take(viewer.accountId(), session.get(), answer.getValue());
        if (taken.renewed().isEmpty()) {
            return page(
                    422,
                    request,
                    form,
                    prompts.question(viewer.accountId(), session.get(), taken.verdict(), answer.getValue()));
        }
        cookies.renew(request, taken.renewed().get());
        return null;
    }

    private static @Nullable FormData form(ResteasyReactiveContainerRequestContext context) {
        return ((ResteasyReactiveRequestContext) context.getServerRequestContext()).getFormData();
    }

    private static Response page(
            int status, HttpServerRequest request, @Nullable FormData form, PasskeyPrompts.Question question) {
        List<Field> fields = new ArrayList<>();
        if (form != null) {
            for (String name : form) {
                if (!name.equals(ANSWER) && !name.equals("csrf")) {
                    form.get(name).stream()
                            .filter(value -> !value.isFileItem())
                            .forEach(value -> fields.add(new Field(name, value.getValue())));
                }
            }
        }
        return Response.status(status)
                .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                .entity(new proof(request.uri(), fields, question).render())
                .build();
    }
}
