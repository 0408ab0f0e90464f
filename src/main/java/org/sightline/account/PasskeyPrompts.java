package org.sightline.account;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What pages hand to their script, so that it can ask the device. */
@ApplicationScoped
class PasskeyPrompts {
    private final Passkeys passkeys;
    private final PasskeyChallenges challenges;
    private final PasskeySite site;
    private final Authenticators apps;

    PasskeyPrompts(Passkeys passkeys, PasskeyChallenges challenges, PasskeySite site, Authenticators apps) {
        this.passkeys = passkeys;
        this.challenges = challenges;
        this.site = site;
        this.apps = apps;
    }

    /**
     * For a new passkey.
     *
     * @param keys passkeys the account has, parted by spaces: a device holds one of them only
     * @param user by which the device tells accounts apart
     */
    record Addition(PasskeyChallenge challenge, String host, String keys, String user, String email, String owner) {}

    /** For a passkey that is there. */
    record Proof(PasskeyChallenge challenge, String host, String keys) {}

    /**
     * The question for a second factor as a page asks it.
     *
     * @param app whether there is an app whose code will do
     * @param passkey null if the account holds none that could be used here
     * @param fault key of why the last answer was refused, empty at first
     */
    record Question(boolean app, @Nullable Proof passkey, String fault) {
        public boolean refused() {
            return !fault.isEmpty();
        }
    }

    Addition addition(Account account, Secret asked) {
        byte[] user = ByteBuffer.allocate(16)
                .putLong(account.id().getMostSignificantBits())
                .putLong(account.id().getLeastSignificantBits())
                .array();
        return new Addition(
                challenges.next(account.id(), asked, PasskeyChallenge.Use.ADDING),
                site.host(),
                keys(passkeys.credentials(account.id())),
                Base64.getUrlEncoder().withoutPadding().encodeToString(user),
                account.email(),
                account.name());
    }

    /** @param asked the session or sign-in in which it is asked */
    Question question(UUID account, Secret asked) {
        return question(account, asked, "");
    }

    /** The same once more, after an answer that was not right. */
    Question question(UUID account, Secret asked, Verdict verdict, String answer) {
        if (verdict == Verdict.COPIED) {
            return question(account, asked, "account.fault.passkey.copied");
        }
        return question(account, asked, PasskeyAnswer.meant(answer) ? "account.fault.passkey" : "account.fault.code");
    }

    private Question question(UUID account, Secret asked, String fault) {
        List<Credential> held = passkeys.credentials(account);
        Proof proof = held.isEmpty() || !site.possible()
                ? null
                : new Proof(challenges.next(account, asked, PasskeyChallenge.Use.PROVING), site.host(), keys(held));
        return new Question(apps.of(account).isPresent(), proof, fault);
    }

    private static String keys(List<Credential> held) {
        return held.stream().map(Credential::id).collect(Collectors.joining(" "));
    }
}
