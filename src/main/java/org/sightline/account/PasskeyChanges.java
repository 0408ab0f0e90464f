package org.sightline.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sightline.audit.Act;
import org.sightline.audit.AuditTrail;
import org.sightline.web.Faults;

/** Adding and removing passkeys; recorded, told by mail, and the sessions that did not do it end. */
@ApplicationScoped
class PasskeyChanges {
    private static final int PIECES = 2;

    private final Passkeys passkeys;
    private final PasskeyChallenges challenges;
    private final PasskeyCeremony ceremony;
    private final FactorChanges factors;
    private final PasskeyMails mails;
    private final AuditTrail trail;

    PasskeyChanges(
            Passkeys passkeys,
            PasskeyChallenges challenges,
            PasskeyCeremony ceremony,
            FactorChanges factors,
            PasskeyMails mails,
            AuditTrail trail) {
        this.passkeys = passkeys;
        this.challenges = challenges;
        this.ceremony = ceremony;
        this.factors = factors;
        this.mails = mails;
        this.trail = trail;
    }

    /** What became of an addition. */
    sealed interface Addition {
        /** @param codes to be shown once; none if earlier ones stay good */
        record Done(List<RecoveryCode> codes) implements Addition {}

        record Faulty(Faults faults) implements Addition {}
    }

    /**
     * Adds what the device has made.
     *
     * @param asked the session or sign-in in which the device was asked
     * @param here the session that stays
     */
    @Transactional
    Addition add(UUID account, Secret asked, @Nullable String name, @Nullable String answer, Optional<Secret> here) {
        String typed = Objects.requireNonNullElse(name, "").strip();
        if (typed.isEmpty() || typed.length() > Passkey.LONGEST_NAME) {
            return faulty("name", "account.fault.passkey.name", Passkey.LONGEST_NAME);
        }
        if (passkeys.of(account).size() >= Passkey.MOST) {
            return faulty("name", "account.fault.passkey.many", Passkey.MOST);
        }
        if (!PasskeyAnswer.meant(answer)) {
            return faulty("name", "account.fault.passkey.script");
        }
        Optional<Credential> made = made(account, asked, answer);
        if (made.isEmpty() || !passkeys.add(account, typed, made.get())) {
            return faulty("name", "account.fault.passkey.adding");
        }
        trail.record(account, null, Act.PASSKEY_ADDED, null, "");
        mails.added(account);
        return new Addition.Done(factors.joined(account, here));
    }

    private Optional<Credential> made(UUID account, Secret asked, @Nullable String answer) {
        Optional<PasskeyAnswer> said = PasskeyAnswer.parse(answer, PIECES);
        return said.flatMap(one -> challenges
                .spend(account, asked, PasskeyChallenge.Use.ADDING, one.sealed())
                .flatMap(challenge -> ceremony.added(challenge, one)));
    }

    @Transactional
    void remove(UUID account, Passkey passkey, Optional<Secret> here) {
        passkeys.remove(account, passkey.id());
        trail.record(account, null, Act.PASSKEY_REMOVED, null, "");
        mails.removed(account);
        factors.left(account, here);
    }

    private static Addition faulty(String field, String key, Object... arguments) {
        return new Addition.Faulty(Faults.of(field, key, arguments));
    }
}
