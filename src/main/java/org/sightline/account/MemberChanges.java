package org.sightline.account;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.sightline.audit.Act;
import org.sightline.audit.AuditTrail;
import org.sightline.organisation.PersonEntry;
import org.sightline.web.Reader;

/** Giving and taking roles in an organisation; recorded, and told to whom it concerns. */
@ApplicationScoped
class MemberChanges {
    private final Accounts accounts;
    private final Members members;
    private final SecondFactors factors;
    private final OpenSessions sessions;
    private final PendingSignIns pending;
    private final AccessMails mails;
    private final AuditTrail trail;
    private final Reader reader;

    MemberChanges(
            Accounts accounts,
            Members members,
            SecondFactors factors,
            OpenSessions sessions,
            PendingSignIns pending,
            AccessMails mails,
            AuditTrail trail,
            Reader reader) {
        this.accounts = accounts;
        this.members = members;
        this.factors = factors;
        this.sessions = sessions;
        this.pending = pending;
        this.mails = mails;
        this.trail = trail;
        this.reader = reader;
    }

    /** What became of a withdrawal. */
    enum Withdrawal {
        DONE,
        /** Nobody could look after the organisation any more; nothing was changed. */
        LAST_ADMINISTRATOR,
        NOT_HELD
    }

    /** Gives the role to whoever the entry names, and a login if they have none. */
    Account grant(UUID actor, UUID organisation, PersonEntry entry, Role role) {
        Optional<Account> known = accounts.withEmail(entry.soundAddress());
        Account account = known.orElseGet(() -> {
            Account made = accounts.of(entry.soundAddress(), entry.name());
            // until they sign in and choose, they are written to as whoever invites them reads
            made.reads(reader.locale());
            return made;
        });
        account.join(organisation, role);
        trail.record(actor, organisation, Act.ROLE_GRANTED, account.id(), role.word());
        mails.granted(account, organisation, role);
        return account;
    }

    Withdrawal withdraw(UUID actor, UUID organisation, UUID id, Role role) {
        members.hold(organisation);
        Optional<Account> account = accounts.findByIdOptional(id).filter(known -> known.holds(role, organisation));
        if (account.isEmpty()) {
            return Withdrawal.NOT_HELD;
        }
        if (role == Role.ADMINISTRATOR && accounts.holding(role, organisation).size() == 1) {
            return Withdrawal.LAST_ADMINISTRATOR;
        }
        account.get().leave(organisation, role);
        trail.record(actor, organisation, Act.ROLE_WITHDRAWN, id, role.word());
        return Withdrawal.DONE;
    }

    /** Takes the second factor of a member who lost it; all their sessions end, and they get a mail. */
    void reset(UUID actor, UUID organisation, Account account) throws SQLException {
        factors.forget(account.id());
        sessions.endAll(account.id());
        pending.end(account.id());
        trail.record(actor, organisation, Act.FACTOR_RESET, account.id(), "");
        mails.reset(account, organisation);
    }
}
