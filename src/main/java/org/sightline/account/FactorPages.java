package org.sightline.account;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.vertx.core.http.HttpServerRequest;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;
import org.sightline.security.Envelope;
import org.sightline.web.Flash;
import org.sightline.web.Viewer;

/** The authenticator app of whoever is signed in: setting it up, moving to a new one, giving it up. */
@Path("/account/second-factor")
@Authenticated
class FactorPages {
    private final Accounts accounts;
    private final FactorChanges changes;
    private final Proofs proofs;
    private final PasskeySite site;
    private final SignInCookies cookies;
    private final Envelope envelope;
    private final SecureRandom random;
    private final Viewer viewer;
    private final Flash flash;

    FactorPages(
            Accounts accounts,
            FactorChanges changes,
            Proofs proofs,
            PasskeySite site,
            SignInCookies cookies,
            Envelope envelope,
            SecureRandom random,
            Viewer viewer,
            Flash flash) {
        this.accounts = accounts;
        this.changes = changes;
        this.proofs = proofs;
        this.site = site;
        this.cookies = cookies;
        this.envelope = envelope;
        this.random = random;
        this.viewer = viewer;
        this.flash = flash;
    }

    /**
     * The page.
     *
     * @param demanded whether it is a step of a sign-in that leads nowhere else
     * @param passkeys whether a passkey would do as well
     */
    @CheckedTemplate(basePath = "account", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record enrolment(Enrolment enrolment, boolean demanded, boolean passkeys, boolean refused)
            implements TemplateInstance {}

    static TemplateInstance demanded(Enrolment enrolment, boolean passkeys, boolean refused) {
        return new enrolment(enrolment, true, passkeys, refused);
    }

    @GET
    @Transactional
    public TemplateInstance form() {
        return new enrolment(Enrolment.of(account(), AppSecret.next(random), envelope), false, site.possible(), false);
    }

    /** Moving to another app asks for the old one first. */
    @POST
    @FreshProof
    @Transactional
    public Object enrol(@RestForm @Nullable String sealed, @RestForm @Nullable String code, HttpServerRequest request)
            throws SQLException {
        Account account = account();
        Optional<Enrolment> enrolment = Enrolment.returned(account, sealed, envelope);
        if (enrolment.isEmpty()) {
            return Response.seeOther(URI.create("/account/second-factor")).build();
        }
        Optional<List<RecoveryCode>> codes = changes.enrol(
                account.id(), enrolment.get().secret(), Objects.requireNonNullElse(code, ""), cookies.session(request));
        if (codes.isEmpty()) {
            return Response.status(422)
                    .entity(new enrolment(enrolment.get(), false, site.possible(), true))
                    .build();
        }
        Optional<Secret> here = cookies.session(request);
        if (here.isPresent()) {
            proofs.given(here.get()).ifPresent(renewed -> cookies.renew(request, renewed));
        }
        return RecoveryCodePages.shown(codes.get(), AccountPages.PATH);
    }

    @POST
    @Path("/removal")
    @FreshProof
    @Transactional
    public Response remove(HttpServerRequest request) {
        UUID account = viewer.accountId();
        if (!changes.mayLose(account)) {
            flash.say("factor-demanded");
        } else {
            changes.remove(account, cookies.session(request));
            flash.say(changes.held(account) ? "app-removed" : "factor-removed");
        }
        return Response.seeOther(URI.create(AccountPages.PATH.text())).build();
    }

    private Account account() {
        return accounts.findById(viewer.accountId());
    }
}
