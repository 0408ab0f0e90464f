package org.sightline.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.sightline.Browser;
import org.sightline.organisation.EmailAddress;

/** Signed-in browsers for tests, without the mail: real accounts, memberships and sessions. */
@ApplicationScoped
public class Logins {
    private static final String METHOD_OWNER = "method.owner@sightline.example";

    private final Accounts accounts;
    private final Sessions sessions;
    private final EntityManager entities;

    Logins(Accounts accounts, Sessions sessions, EntityManager entities) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.entities = entities;
    }

    /** An organisation of this name. */
    @Transactional
    public UUID organisation(String name) {
        UUID id = UUID.randomUUID();
        entities.createNativeQuery("insert into organisation (id, name) values (?1, ?2)")
                .setParameter(1, id)
                .setParameter(2, name)
                .executeUpdate();
        return id;
    }

    /** The account of this address, made if it is new, with these roles in the organisation. */
    @Transactional
    public UUID account(String email, UUID organisation, Role... roles) {
        Account account = accounts.of(EmailAddress.parse(email).orElseThrow(), email.substring(0, email.indexOf('@')));
        for (Role role : roles) {
            account.join(organisation, role);
        }
        return account.id();
    }

    /** Makes the account the executive of a draft campaign of its own. */
    @Transactional
    public void executive(UUID accountId, UUID organisation) {
        UUID campaign = UUID.randomUUID();
        UUID person = UUID.randomUUID();
        entities.createNativeQuery(
                        "insert into campaign (id, organisation_id, name, state, questionnaire_id, minimum,"
                                + " time_zone, closes_on) values (?1, ?2, 'Draft', 'DRAFT', 'executive-360', 4, 'UTC', '2026-06-30')")
                .setParameter(1, campaign)
                .setParameter(2, organisation)
                .executeUpdate();
        entities.createNativeQuery(
                        "insert into person (id, organisation_id, name, email) values (?1, ?2, 'Executive', ?3)")
                .setParameter(1, person)
                .setParameter(2, organisation)
                .setParameter(3, person + "@example.com")
                .executeUpdate();
        entities.createNativeQuery(
                        "insert into executive (id, campaign_id, person_id, account_id) values (?1, ?2, ?3, ?4)")
                .setParameter(1, UUID.randomUUID())
                .setParameter(2, campaign)
                .setParameter(3, person)
                .setParameter(4, accountId)
                .executeUpdate();
    }

    /** A browser in which the method owner, whom the tests' configuration names, has just signed in. */
    public Browser methodOwner() {
        return browser(accounts.withEmail(EmailAddress.parse(METHOD_OWNER).orElseThrow())
                .orElseThrow()
                .id());
    }

    /** A browser in which this account has just signed in. */
    public Browser browser(UUID accountId) {
        try {
            return new Browser()
                    .withCookie(
                            SessionAuthentication.COOKIE,
                            sessions.begin(accountId, Device.UNKNOWN, Optional.empty())
                                    .text());
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
