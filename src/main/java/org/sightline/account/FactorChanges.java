package org.sightline.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sightline.audit.Act;
import org.sightline.audit.AuditTrail;

/** Setting up, renewing and giving up a second factor. Each change ends the sessions that did not make it. */
@ApplicationScoped
class FactorChanges {
    private final Accounts accounts;
    private final AuthenticatorApp app;
    private final RecoveryCodes codes;
    private final Authenticators apps;
    private final Passkeys passkeys;
    private final SecondFactors factors;
    private final SecondFactorRule rule;
    private final OpenSessions sessions;
    private final AuditTrail trail;

    FactorChanges(
            Accounts accounts,
            AuthenticatorApp app,
            RecoveryCodes codes,
            Authenticators apps,
            Passkeys passkeys,
            SecondFactors factors,
            SecondFactorRule rule,
            OpenSessions sessions,
            AuditTrail trail) {
        this.accounts = accounts;
        this.app = app;
        this.codes = codes;
        this.apps = apps;
        this.passkeys = passkeys;
        this.factors = factors;
        this.rule = rule;
        this.sessions = sessions;
        this.trail = trail;
    }

    /**
     * Sets the app up in place of any other, once it has shown a code.
     *
     * @param here the session that stays
     * @return codes to be shown once, or empty if the code is not one of this secret
     */
    @Transactional
    Optional<List<RecoveryCode>> enrol(UUID account, AppSecret secret, String code, Optional<Secret> here) {
        if (!app.enrol(account, secret, code)) {
            return Optional.empty();
        }
        trail.record(account, null, Act.FACTOR_ADDED, null, "");
        endOthers(account, here);
        return Optional.of(codes.renew(account));
    }

    @Transactional
    List<RecoveryCode> renewCodes(UUID account, Optional<Secret> here) {
        trail.record(account, null, Act.RECOVERY_CODES_MADE, null, "");
        endOthers(account, here);
        return codes.renew(account);
    }

    /** Gives the app up. */
    @Transactional
    void remove(UUID account, Optional<Secret> here) {
        app.forget(account);
        trail.record(account, null, Act.FACTOR_REMOVED, null, "");
        left(account, here);
    }

    /**
     * Whether one of app and passkeys may go: the last one not where a second factor is demanded. The account is held until
     * the transaction ends, as of two who take one away at once both would see two.
     */
    boolean mayLose(UUID account) {
        accounts.findById(account, LockModeType.PESSIMISTIC_WRITE);
        return ways(account) > 1 || !rule.demandedOf(account);
    }

    /** Whether there is an app or a passkey; recovery codes alone are none. */
    boolean held(UUID account) {
        return ways(account) > 0;
    }

    /** A passkey has come; codes to be shown once, none if earlier ones are still there. */
    List<RecoveryCode> joined(UUID account, Optional<Secret> here) {
        endOthers(account, here);
        return codes.left(account) == 0 ? codes.renew(account) : List.of();
    }

    /** An app or a passkey has gone; with the last one everything does. */
    void left(UUID account, Optional<Secret> here) {
        if (!held(account)) {
            factors.forget(account);
        }
        endOthers(account, here);
    }

    private int ways(UUID account) {
        return (apps.of(account).isPresent() ? 1 : 0) + passkeys.of(account).size();
    }

    private void endOthers(UUID account, Optional<Secret> here) {
        here.ifPresentOrElse(own -> sessions.endOthers(account, own), () -> sessions.endAll(account));
    }
}
