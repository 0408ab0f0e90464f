package org.sightline.account;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.vertx.core.http.HttpServerRequest;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import org.sightline.audit.Act;
import org.sightline.audit.AuditTrail;
import org.sightline.web.Flash;
import org.sightline.web.Viewer;

/** What somebody sees of their own account: the second factor, and where they are signed in. */
@Path("/account")
@Authenticated
class AccountPages {
    static final LocalPath PATH = new LocalPath("/account");

    private final Accounts accounts;
    private final Authenticators authenticators;
    private final Passkeys passkeys;
    private final PasskeySite site;
    private final RecoveryCodes codes;
    private final FactorChanges changes;
    private final OpenSessions sessions;
    private final SignInCookies cookies;
    private final AuditTrail trail;
    private final Viewer viewer;
    private final Flash flash;

    AccountPages(
            Accounts accounts,
            Authenticators authenticators,
            Passkeys passkeys,
            PasskeySite site,
            RecoveryCodes codes,
            FactorChanges changes,
            OpenSessions sessions,
            SignInCookies cookies,
            AuditTrail trail,
            Viewer viewer,
            Flash flash) {
        this.accounts = accounts;
        this.authenticators = authenticators;
        this.passkeys = passkeys;
        this.site = site;
        this.codes = codes;
        this.changes = changes;
        this.sessions = sessions;
        this.cookies = cookies;
        this.trail = trail;
        this.viewer = viewer;
        this.flash = flash;
    }

    /**
     * The page.
     *
     * @param addedOn when the app was set up, null without one
     * @param possible whether passkeys can be used at this address
     * @param codesLeft recovery codes not used yet
     * @param demanded whether what there is may not be given up
     * @param zone in which moments are told
     */
    @CheckedTemplate(basePath = "account", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record account(
            Account account,
            @Nullable LocalDate addedOn,
            List<Passkey> passkeys,
            boolean possible,
            int codesLeft,
            boolean demanded,
            List<OpenSession> sessions,
            ZoneId zone)
            implements TemplateInstance {}

    @GET
    @Transactional
    public TemplateInstance show(HttpServerRequest request) {
        UUID id = viewer.accountId();
        return new account(
                accounts.findById(id),
                authenticators.of(id).map(Authenticators.App::addedOn).orElse(null),
                passkeys.of(id),
                site.possible(),
                codes.left(id),
                !changes.mayLose(id),
                sessions.of(id, here(request)),
                ZoneOffset.UTC);
    }

    @POST
    @Path("/sessions/{session}/end")
    @Transactional
    public Response end(@RestPath UUID session) {
        if (!sessions.end(viewer.accountId(), session)) {
            throw new NotFoundException();
        }
        trail.record(viewer.accountId(), null, Act.SESSION_ENDED, null, "");
        flash.say("session-ended");
        return shown();
    }

    @POST
    @Path("/sessions/end")
    @Transactional
    public Response endOthers(HttpServerRequest request) {
        sessions.endOthers(viewer.accountId(), here(request));
        trail.record(viewer.accountId(), null, Act.SESSION_ENDED, null, "");
        flash.say("sessions-ended");
        return shown();
    }

    private Secret here(HttpServerRequest request) {
        Optional<Secret> session = cookies.session(request);
        return session.orElseThrow(NotFoundException::new);
    }

    private static Response shown() {
        return Response.seeOther(URI.create(PATH.text())).build();
    }
}
