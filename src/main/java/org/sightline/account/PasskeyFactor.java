package org.sightline.account;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.sightline.audit.Act;
import org.sightline.audit.AuditTrail;

/** The second factor that nobody can be talked out of: a device that signs for this site and for no other. */
@ApplicationScoped
class PasskeyFactor implements SecondFactor {
    private static final int PIECES = 4;

    private final Passkeys passkeys;
    private final PasskeyChallenges challenges;
    private final PasskeyCeremony ceremony;
    private final PasskeyMails mails;
    private final AuditTrail trail;

    PasskeyFactor(
            Passkeys passkeys,
            PasskeyChallenges challenges,
            PasskeyCeremony ceremony,
            PasskeyMails mails,
            AuditTrail trail) {
        this.passkeys = passkeys;
        this.challenges = challenges;
        this.ceremony = ceremony;
        this.mails = mails;
        this.trail = trail;
    }

    @Override
    public boolean heldBy(UUID account) {
        return !passkeys.of(account).isEmpty();
    }

    @Override
    public Verdict accepts(UUID account, String answer, Secret asked) {
        Optional<PasskeyAnswer> signed = PasskeyAnswer.parse(answer, PIECES);
        if (signed.isEmpty()) {
            return Verdict.WRONG;
        }
        Optional<byte[]> challenge = challenges.spend(
                account, asked, PasskeyChallenge.Use.PROVING, signed.get().sealed());
        String id = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(signed.get().part(0));
        Optional<Credential> held = passkeys.credentials(account).stream()
                .filter(one -> one.id().equals(id))
                .findFirst();
        if (challenge.isEmpty() || held.isEmpty()) {
            return Verdict.WRONG;
        }
        return switch (ceremony.proven(challenge.get(), held.get(), signed.get())) {
            case PasskeyCeremony.Outcome.Proven(long counter) -> {
                passkeys.use(account, id, counter);
                yield Verdict.RIGHT;
            }
            case PasskeyCeremony.Outcome.Copied() -> {
                trail.record(account, null, Act.PASSKEY_REFUSED, null, "");
                mails.copied(account);
                yield Verdict.COPIED;
            }
            case PasskeyCeremony.Outcome.Refused() -> Verdict.WRONG;
        };
    }

    @Override
    public void forget(UUID account) {
        passkeys.removeAll(account);
    }
}
