package org.sightline.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.sightline.audit.Act;
import org.sightline.audit.AuditTrail;
import org.sightline.organisation.EmailAddress;
import org.sightline.security.Purpose;
import org.sightline.security.Tokens;
import org.sightline.web.Reader;

/** Signing in by a link that works once, for ten minutes, in the browser that asked for it. */
@ApplicationScoped
class SignIn {
    static final Duration LIFETIME = Duration.ofMinutes(10);

    private final Accounts accounts;
    private final SignInLinks links;
    private final SignInMails mails;
    private final Sessions sessions;
    private final AuditTrail trail;
    private final Reader reader;
    private final Tokens tokens;
    private final Clock clock;

    SignIn(
            Accounts accounts,
            SignInLinks links,
            SignInMails mails,
            Sessions sessions,
            AuditTrail trail,
            Reader reader,
            Tokens tokens,
            Clock clock) {
        this.accounts = accounts;
        this.links = links;
        this.mails = mails;
        this.sessions = sessions;
        this.trail = trail;
        this.reader = reader;
        this.tokens = tokens;
        this.clock = clock;
    }

    /** Sends a link to the address, if somebody signs in with it. */
    @Transactional
    void sendLink(EmailAddress email, Secret browser) throws SQLException {
        Optional<Account> account = accounts.withEmail(email);
        if (account.isPresent()) {
            account.get().reads(reader.locale());
            Secret link = Secret.next(tokens);
            links.add(
                    account.get().id(),
                    link.hash(Purpose.SIGN_IN_LINK),
                    browser.hash(Purpose.SIGN_IN_BROWSER),
                    clock.instant().plus(LIFETIME));
            mails.send(account.get(), link);
        }
    }

    @Transactional
    Redemption redeem(String token, Optional<Secret> browser, Optional<Secret> earlier) throws SQLException {
        Optional<Secret> link = Secret.of(token);
        if (link.isEmpty()) {
            return new Redemption.Stale();
        }
        Instant now = clock.instant();
        Optional<UUID> account = browser.isPresent()
                ? links.use(link.get().hash(Purpose.SIGN_IN_LINK), browser.get().hash(Purpose.SIGN_IN_BROWSER), now)
                : Optional.empty();
        if (account.isPresent()) {
            return new Redemption.SignedIn(enter(account.get(), earlier));
        }
        return links.pending(link.get().hash(Purpose.SIGN_IN_LINK), now)
                ? new Redemption.OtherBrowser()
                : new Redemption.Stale();
    }

    /** Starts a session in place of an earlier one, without asking anything: the caller has made sure that it may. */
    @Transactional
    Secret enter(UUID accountId, Optional<Secret> earlier) throws SQLException {
        if (earlier.isPresent()) {
            sessions.end(earlier.get());
        }
        trail.record(accountId, null, Act.SIGN_IN, null, "");
        return sessions.begin(accountId);
    }

    @Transactional
    void leave(UUID accountId, Secret session) throws SQLException {
        trail.record(accountId, null, Act.SIGN_OUT, null, "");
        sessions.end(session);
    }
}
