package org.sightline.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sightline.audit.Act;
import org.sightline.audit.AuditTrail;

/** Setting up, renewing and giving up a second factor. Each change ends the sessions that did not make it. */
@ApplicationScoped
class FactorChanges {
    private final AuthenticatorApp app;
    private final RecoveryCodes codes;
    private final SecondFactors factors;
    private final OpenSessions sessions;
    private final AuditTrail trail;

    FactorChanges(
            AuthenticatorApp app, RecoveryCodes codes, SecondFactors factors, OpenSessions sessions, AuditTrail trail) {
        this.app = app;
        this.codes = codes;
        this.factors = factors;
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

    @Transactional
    void remove(UUID account, Optional<Secret> here) {
        factors.forget(account);
        trail.record(account, null, Act.FACTOR_REMOVED, null, "");
        endOthers(account, here);
    }

    private void endOthers(UUID account, Optional<Secret> here) {
        here.ifPresentOrElse(own -> sessions.endOthers(account, own), () -> sessions.endAll(account));
    }
}
