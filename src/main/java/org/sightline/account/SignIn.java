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
    private final PendingSignIns pending;
    private final SecondFactors factors;
    private final SecondFactorRule rule;
    private final AuditTrail trail;
    private final Reader reader;
    private final Tokens tokens;
    private final Clock clock;

    SignIn(
            Accounts accounts,
            SignInLinks links,
            SignInMails mails,
            Sessions sessions,
            PendingSignIns pending,
            SecondFactors factors,
            SecondFactorRule rule,
            AuditTrail trail,
            Reader reader,
            Tokens tokens,
            Clock clock) {
        this.accounts = accounts;
        this.links = links;
        this.mails = mails;
        this.sessions = sessions;
        this.pending = pending;
        this.factors = factors;
        this.rule = rule;
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
    Redemption redeem(String token, Optional<Secret> browser, Visit visit) throws SQLException {
        Optional<Secret> link = Secret.of(token);
        if (link.isEmpty()) {
            return new Redemption.Stale();
        }
        Instant now = clock.instant();
        Optional<UUID> account = browser.isPresent()
                ? links.use(link.get().hash(Purpose.SIGN_IN_LINK), browser.get().hash(Purpose.SIGN_IN_BROWSER), now)
                : Optional.empty();
        if (account.isPresent()) {
            return new Redemption.Arrived(arrive(account.get(), visit));
        }
        return links.pending(link.get().hash(Purpose.SIGN_IN_LINK), now)
                ? new Redemption.OtherBrowser()
                : new Redemption.Stale();
    }

    /** Lets in whoever the caller knows to be this person, unless a second factor is held or demanded. */
    @Transactional
    Arrival arrive(UUID account, Visit visit) throws SQLException {
        if (factors.heldBy(account) || rule.demandedOf(account)) {
            return new Arrival.Halfway(pending.begin(account));
        }
        return new Arrival.SignedIn(enter(account, visit, Optional.empty()));
    }

    /**
     * Lets in whom a company vouches for, if somebody signs in with that address.
     *
     * @param strong whether the company asked for a second factor, so that ours need not be
     */
    @Transactional
    Optional<Arrival> vouched(EmailAddress email, Visit visit, boolean strong) throws SQLException {
        Optional<UUID> account = accounts.withEmail(email).map(Account::id);
        if (account.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                strong
                        ? new Arrival.SignedIn(enter(account.get(), visit, Optional.of(clock.instant())))
                        : arrive(account.get(), visit));
    }

    /** Lets in whoever was halfway and has proven the second factor, or just set it up. */
    @Transactional
    Secret complete(UUID account, Visit visit) throws SQLException {
        pending.end(account);
        return enter(account, visit, Optional.of(clock.instant()));
    }

    /** A new session takes the place of an earlier one of the same browser. */
    private Secret enter(UUID account, Visit visit, Optional<Instant> proven) throws SQLException {
        if (visit.session().isPresent()) {
            sessions.end(visit.session().get());
        }
        trail.record(account, null, Act.SIGN_IN, null, "");
        return sessions.begin(account, visit.device(), proven);
    }

    @Transactional
    void leave(UUID accountId, Secret session) throws SQLException {
        trail.record(accountId, null, Act.SIGN_OUT, null, "");
        sessions.end(session);
    }
}
