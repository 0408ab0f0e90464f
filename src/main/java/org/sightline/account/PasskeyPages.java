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
import java.sql.SQLException;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;
import org.sightline.web.Faults;
import org.sightline.web.Flash;
import org.sightline.web.Viewer;

/** The passkeys of whoever is signed in: adding one, taking one away. They are listed on the page of the account. */
@Path("/account/passkeys")
@Authenticated
class PasskeyPages {
    private final Accounts accounts;
    private final Passkeys passkeys;
    private final PasskeyChanges changes;
    private final PasskeyPrompts prompts;
    private final PasskeySite site;
    private final FactorChanges factors;
    private final Proofs proofs;
    private final SignInCookies cookies;
    private final Viewer viewer;
    private final Flash flash;

    PasskeyPages(
            Accounts accounts,
            Passkeys passkeys,
            PasskeyChanges changes,
            PasskeyPrompts prompts,
            PasskeySite site,
            FactorChanges factors,
            Proofs proofs,
            SignInCookies cookies,
            Viewer viewer,
            Flash flash) {
        this.accounts = accounts;
        this.passkeys = passkeys;
        this.changes = changes;
        this.prompts = prompts;
        this.site = site;
        this.factors = factors;
        this.proofs = proofs;
        this.cookies = cookies;
        this.viewer = viewer;
        this.flash = flash;
    }

    /**
     * The page.
     *
     * @param typed the name in the form
     * @param demanded whether it is a step of a sign-in that leads nowhere else
     */
    @CheckedTemplate(basePath = "account", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record passkey(PasskeyPrompts.Addition prompt, String typed, boolean demanded, Faults faults)
            implements TemplateInstance {}

    /** Asks for the proof before the device is asked, so that it need not be asked in between. */
    @GET
    @FreshProof
    @Transactional
    public TemplateInstance form(HttpServerRequest request) {
        return page(here(request), "", Faults.none());
    }

    @POST
    @FreshProof
    @Transactional
    public Object add(@RestForm @Nullable String name, @RestForm @Nullable String made, HttpServerRequest request)
            throws SQLException {
        Secret here = here(request);
        return switch (changes.add(viewer.accountId(), here, name, made, Optional.of(here))) {
            case PasskeyChanges.Addition.Faulty(Faults faults) ->
                Response.status(422)
                        .entity(page(here, Objects.requireNonNullElse(name, ""), faults))
                        .build();
            case PasskeyChanges.Addition.Done done -> {
                proofs.given(here).ifPresent(renewed -> cookies.renew(request, renewed));
                if (!done.codes().isEmpty()) {
                    yield RecoveryCodePages.shown(done.codes(), AccountPages.PATH);
                }
                flash.say("passkey-added");
                yield account();
            }
        };
    }

    /** Only one's own are found. */
    @POST
    @Path("/removal")
    @FreshProof
    @Transactional
    public Response remove(@RestForm("passkey") @Nullable UUID id, HttpServerRequest request) {
        UUID account = viewer.accountId();
        Passkey passkey = Optional.ofNullable(id)
                .flatMap(one -> passkeys.of(account, one))
                .orElseThrow(NotFoundException::new);
        if (!factors.mayLose(account)) {
            flash.say("factor-demanded");
        } else {
            changes.remove(account, passkey, cookies.session(request));
            flash.say(factors.held(account) ? "passkey-removed" : "factor-removed");
        }
        return account();
    }

    private TemplateInstance page(Secret here, String typed, Faults faults) {
        if (!site.possible()) {
            throw new NotFoundException();
        }
        return new passkey(prompts.addition(accounts.findById(viewer.accountId()), here), typed, false, faults);
    }

    private Secret here(HttpServerRequest request) {
        return cookies.session(request).orElseThrow(NotFoundException::new);
    }

    private static Response account() {
        return Response.seeOther(URI.create(AccountPages.PATH.text())).build();
    }
}
