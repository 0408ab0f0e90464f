package org.sightline.account;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;

/** The second factor that everybody has at hand: an app that shows six digits, new ones every thirty seconds. */
@ApplicationScoped
class AuthenticatorApp implements SecondFactor {
    private final Authenticators authenticators;
    private final Clock clock;

    AuthenticatorApp(Authenticators authenticators, Clock clock) {
        this.authenticators = authenticators;
        this.clock = clock;
    }

    @Override
    public boolean heldBy(UUID account) {
        return authenticators.of(account).isPresent();
    }

    @Override
    public Verdict accepts(UUID account, String answer, Secret asked) {
        Optional<Authenticators.App> app = authenticators.of(account);
        if (app.isEmpty()) {
            return Verdict.WRONG;
        }
        OptionalLong step = app.get()
                .secret()
                .stepOf(digits(answer), clock.instant(), app.get().step());
        return step.isPresent() && authenticators.spend(account, step.getAsLong()) ? Verdict.RIGHT : Verdict.WRONG;
    }

    @Override
    public void forget(UUID account) {
        authenticators.remove(account);
    }

    /** Sets the app up once it has shown a code of this secret; that code is spent. */
    boolean enrol(UUID account, AppSecret secret, String answer) {
        OptionalLong step = secret.stepOf(digits(answer), clock.instant(), 0);
        step.ifPresent(taken -> authenticators.put(account, secret, taken));
        return step.isPresent();
    }

    /** Apps show the digits in two groups, and people type them so. */
    private static String digits(String answer) {
        return answer.replaceAll("\\s", "");
    }
}
