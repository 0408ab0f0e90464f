package org.sightline.web;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import jakarta.ws.rs.NotFoundException;
import java.util.Objects;
import java.util.UUID;

/** The signed-in person, for layout and for everything that loads through the viewer. */
@Named
@RequestScoped
public class Viewer {
    public static final String ADMINISTRATOR = "administrator";
    public static final String COACH = "coach";
    public static final String AUDITOR = "auditor";
    public static final String SPONSOR = "sponsor";
    public static final String EXECUTIVE = "executive";

    /** Looks after the instrument for the whole platform; see {@code sightline.method-owner}. */
    public static final String METHOD_OWNER = "method-owner";

    /** Attributes under which the sign-in leaves the account in the security identity. */
    public static final String ACCOUNT_ID = "account";

    public static final String NAME = "name";

    private final SecurityIdentity identity;
    private final PageSettings settings;

    Viewer(SecurityIdentity identity, PageSettings settings) {
        this.identity = identity;
        this.settings = settings;
    }

    public boolean isSignedIn() {
        return !identity.isAnonymous();
    }

    /** The account; absent is answered as "not found". */
    public UUID accountId() {
        UUID id = identity.getAttribute(ACCOUNT_ID);
        if (id == null) {
            throw new NotFoundException();
        }
        return id;
    }

    public String getName() {
        return Objects.requireNonNullElse(identity.getAttribute(NAME), "");
    }

    public boolean isAdministrator() {
        return identity.hasRole(ADMINISTRATOR);
    }

    public boolean isCoach() {
        return identity.hasRole(COACH);
    }

    public boolean isAuditor() {
        return identity.hasRole(AUDITOR);
    }

    public boolean isSponsor() {
        return identity.hasRole(SPONSOR);
    }

    public boolean isExecutive() {
        return identity.hasRole(EXECUTIVE);
    }

    public boolean isMethodOwner() {
        return identity.hasRole(METHOD_OWNER);
    }

    /** Whether mails are written to a folder and may be read on a page; never with a real mail server. */
    public boolean isMailFolder() {
        return settings.mailFolder();
    }
}
