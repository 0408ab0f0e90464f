package org.sightline.account;

import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
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

/**
 * A passkey set up on the way in, where a second factor is demanded and there is none. Only for whoever has none yet: a
 * mailbox alone must never add one.
 */
@Path("/sign-in/second-factor/passkey")
@PermitAll
class PasskeySignInPages {
    private final PendingSignIns pending;
    private final Accounts accounts;
    private final SecondFactors factors;
    private final PasskeyChanges changes;
    private final PasskeyPrompts prompts;
    private final PasskeySite site;
    private final SignIn signIn;
    private final SignInCookies cookies;

    PasskeySignInPages(
            PendingSignIns pending,
            Accounts accounts,
            SecondFactors factors,
            PasskeyChanges changes,
            PasskeyPrompts prompts,
            PasskeySite site,
            SignIn signIn,
            SignInCookies cookies) {
        this.pending = pending;
        this.accounts = accounts;
        this.factors = factors;
        this.changes = changes;
        this.prompts = prompts;
        this.site = site;
        this.signIn = signIn;
        this.cookies = cookies;
    }

    @GET
    @Transactional
    public Object form(HttpServerRequest request) throws SQLException {
        Optional<Secret> asked = cookies.pending(request);
        Optional<Account> account = without(asked);
        return account.isEmpty() || asked.isEmpty()
                ? back()
                : new PasskeyPages.passkey(prompts.addition(account.get(), asked.get()), "", true, Faults.none());
    }

    @POST
    @Transactional
    public Object add(@RestForm @Nullable String name, @RestForm @Nullable String made, HttpServerRequest request)
            throws SQLException {
        Optional<Secret> asked = cookies.pending(request);
        Optional<Account> account = without(asked);
        if (account.isEmpty() || asked.isEmpty()) {
            return back();
        }
        UUID id = account.get().id();
        return switch (changes.add(id, asked.get(), name, made, Optional.empty())) {
            case PasskeyChanges.Addition.Faulty(Faults faults) ->
                Response.status(422)
                        .entity(new PasskeyPages.passkey(
                                prompts.addition(account.get(), asked.get()),
                                Objects.requireNonNullElse(name, ""),
                                true,
                                faults))
                        .build();
            case PasskeyChanges.Addition.Done done -> {
                Secret session = signIn.complete(id, cookies.visit(request));
                yield RecoveryCodePages.shown(done.codes(), cookies.admit(request, session));
            }
        };
    }

    /** Whose sign-in it is, if they have no second factor. */
    private Optional<Account> without(Optional<Secret> asked) throws SQLException {
        Optional<UUID> account = asked.isPresent() ? pending.account(asked.get()) : Optional.empty();
        return account.filter(id -> site.possible() && !factors.heldBy(id)).map(accounts::findById);
    }

    private static Response back() {
        return Response.seeOther(URI.create("/sign-in")).build();
    }
}
