package org.sightline.account;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.sightline.audit.Act;
import org.sightline.audit.AuditTrail;
import org.sightline.organisation.EmailAddress;
import org.sightline.organisation.Organisation;
import org.sightline.organisation.Organisations;
import org.sightline.web.PageSettings;

/** Lets somebody in at the first start: the address named by configuration administers a first organisation. */
@ApplicationScoped
class FirstAdministrator {
    private static final Logger LOG = Logger.getLogger(FirstAdministrator.class);

    /** Any number that no other lock of this database uses: two nodes that start at once must not both do this. */
    static final long LOCK = 0x5163_0001L;

    private final SignInSettings settings;
    private final PageSettings pages;
    private final Accounts accounts;
    private final Organisations organisations;
    private final EntityManager entities;
    private final AuditTrail trail;

    FirstAdministrator(
            SignInSettings settings,
            PageSettings pages,
            Accounts accounts,
            Organisations organisations,
            EntityManager entities,
            AuditTrail trail) {
        this.settings = settings;
        this.pages = pages;
        this.accounts = accounts;
        this.organisations = organisations;
        this.entities = entities;
        this.trail = trail;
    }

    @Transactional
    void appoint(@Observes StartupEvent start) {
        if (settings.administrator().isEmpty()) {
            return;
        }
        EmailAddress email = EmailAddress.parse(settings.administrator().get())
                .orElseThrow(() -> new IllegalArgumentException("sightline.administrator is not an e-mail address"));
        if (appoint(email, settings.organisation())) {
            LOG.infof("first administrator appointed; sign in at %s", pages.link("/sign-in"));
        }
    }

    /** True if there was no administrator and now there is one. */
    @Transactional
    boolean appoint(EmailAddress email, String organisation) {
        entities.createNativeQuery("select 1 from pg_advisory_xact_lock(" + LOCK + ")")
                .getSingleResult();
        if (exists()) {
            return false;
        }
        Account account = accounts.of(email, email.likelyName());
        Organisation founded = new Organisation(UUID.randomUUID(), organisation);
        organisations.found(founded, account.id());
        trail.record(null, founded.id(), Act.ROLE_GRANTED, account.id(), "first administrator");
        return true;
    }

    private boolean exists() {
        return accounts.count(
                        "select count(a) from Account a join a.memberships m where m.role = ?1", Role.ADMINISTRATOR)
                > 0;
    }
}
