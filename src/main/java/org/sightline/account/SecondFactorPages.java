package org.sightline.account;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
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

/** The second step of a sign-in: a code or a passkey, or setting up the app where a second factor is demanded and there is none. */
@Path("/sign-in/second-factor")
@PermitAll
class SecondFactorPages {
    private final PendingSignIns pending;
    private final Accounts accounts;
    private final SecondFactors factors;
    private final FactorChanges changes;
    private final PasskeyPrompts prompts;
    private final PasskeySite site;
    private final SignIn signIn;
    private final SignInCookies cookies;
    private final Envelope envelope;
    private final SecureRandom random;

    SecondFactorPages(
            PendingSignIns pending,
            Accounts accounts,
            SecondFactors factors,
            FactorChanges changes,
            PasskeyPrompts prompts,
            PasskeySite site,
            SignIn signIn,
            SignInCookies cookies,
            Envelope envelope,
            SecureRandom random) {
        this.pending = pending;
        this.accounts = accounts;
        this.factors = factors;
        this.changes = changes;
        this.prompts = prompts;
        this.site = site;
        this.signIn = signIn;
        this.cookies = cookies;
        this.envelope = envelope;
        this.random = random;
    }

    @CheckedTemplate(basePath = "account", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record secondFactor(PasskeyPrompts.Question question) implements TemplateInstance {}

    @GET
    @Transactional
    public Object ask(HttpServerRequest request) throws SQLException {
        Optional<Secret> asked = cookies.pending(request);
        Optional<UUID> account = halfway(request);
        if (account.isEmpty() || asked.isEmpty()) {
            return back();
        }
        return factors.heldBy(account.get())
                ? new secondFactor(prompts.question(account.get(), asked.get()))
                : FactorPages.demanded(
                        Enrolment.of(accounts.findById(account.get()), AppSecret.next(random), envelope),
                        site.possible(),
                        false);
    }

    @POST
    @Transactional
    public Object prove(@RestForm @Nullable String code, HttpServerRequest request) throws SQLException {
        Optional<Secret> asked = cookies.pending(request);
        Optional<UUID> account = halfway(request);
        if (account.isEmpty() || asked.isEmpty()) {
            return back();
        }
        String answer = Objects.requireNonNullElse(code, "");
        Verdict verdict = factors.prove(account.get(), answer, asked.get());
        if (verdict != Verdict.RIGHT) {
            return Response.status(422)
                    .entity(new secondFactor(prompts.question(account.get(), asked.get(), verdict, answer)))
                    .build();
        }
        return cookies.enter(request, signIn.complete(account.get(), cookies.visit(request)));
    }

    /** Only for whoever has no factor yet: a mailbox alone must never replace one. */
    @POST
    @Path("/app")
    @Transactional
    public Object enrol(@RestForm @Nullable String sealed, @RestForm @Nullable String code, HttpServerRequest request)
            throws SQLException {
        Optional<UUID> id = halfway(request);
        if (id.isEmpty() || factors.heldBy(id.get())) {
            return back();
        }
        Account account = accounts.findById(id.get());
        Optional<Enrolment> enrolment = Enrolment.returned(account, sealed, envelope);
        if (enrolment.isEmpty()) {
            return back();
        }
        Optional<List<RecoveryCode>> codes = changes.enrol(
                account.id(), enrolment.get().secret(), Objects.requireNonNullElse(code, ""), Optional.empty());
        if (codes.isEmpty()) {
            return Response.status(422)
                    .entity(FactorPages.demanded(enrolment.get(), site.possible(), true))
                    .build();
        }
        Secret session = signIn.complete(account.id(), cookies.visit(request));
        return RecoveryCodePages.shown(codes.get(), cookies.admit(request, session));
    }

    private Optional<UUID> halfway(HttpServerRequest request) throws SQLException {
        Optional<Secret> secret = cookies.pending(request);
        return secret.isPresent() ? pending.account(secret.get()) : Optional.empty();
    }

    private static Response back() {
        return Response.seeOther(URI.create("/sign-in")).build();
    }
}
