package org.sightline.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.sightline.audit.Act;
import org.sightline.audit.AuditTrail;
import org.sightline.organisation.EmailAddress;

/** Signing in by a link that works once, for ten minutes, in the browser that asked for it. */
@ApplicationScoped
class SignIn {
    static final Duration LIFETIME = Duration.ofMinutes(10);

    private final Accounts accounts;
    private final SignInLinks links;
    private final SignInMails mails;
    private final Sessions sessions;
    private final AuditTrail trail;
    private final SecureRandom random;
    private final Clock clock;

    SignIn(
            Accounts accounts,
            SignInLinks links,
            SignInMails mails,
            Sessions sessions,
            AuditTrail trail,
            SecureRandom random,
            Clock clock) {
        this.accounts = accounts;
        this.links = links;
        this.mails = mails;
        this.sessions = sessions;
        this.trail = trail;
        this.random = random;
        this.clock = clock;
    }

    /** Sends a link to the address, if somebody signs in with it. */
    @Transactional
    void sendLink(EmailAddress email, Secret browser) throws SQLException {
        Optional<Account> account = accounts.withEmail(email);
        if (account.isPresent()) {
            Secret link = Secret.next(random);
            links.add(
                    account.get().id(),
                    link.hash(),
                    browser.hash(),
                    clock.instant().plus(LIFETIME));
            mails.send(account.get(), link);
        }
    }

    @Transactional
    Redemption redeem(String token, Optional<Secret> browser) throws SQLException {
        Optional<Secret> link = Secret.of(token);
        if (link.isEmpty()) {
            return new Redemption.Stale();
        }
        Instant now = clock.instant();
        Optional<UUID> account =
                browser.isPresent() ? links.use(link.get().hash(), browser.get().hash(), now) : Optional.empty();
        if (account.isPresent()) {
            return new Redemption.SignedIn(enter(account.get()));
        }
        return links.pending(link.get().hash(), now) ? new Redemption.OtherBrowser() : new Redemption.Stale();
    }

    /** Starts a session without asking anything; the caller has made sure that it may. */
    @Transactional
    Secret enter(UUID accountId) throws SQLException {
        trail.record(accountId, null, Act.SIGN_IN, null, "");
        return sessions.begin(accountId);
    }

    @Transactional
    void leave(UUID accountId, Secret session) throws SQLException {
        trail.record(accountId, null, Act.SIGN_OUT, null, "");
        sessions.end(session);
    }
}
