package org.sightline.account;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.sightline.organisation.EmailAddress;
import org.sightline.system.Texts;

/** The login of a member of staff or of an executive; raters never have one. */
@Entity
public class Account {
    @Id
    private UUID id;

    private String email;
    private String name;
    private String language = Texts.DEFAULT.getLanguage();

    @ElementCollection
    @CollectionTable(name = "membership", joinColumns = @JoinColumn(name = "account_id"))
    private Set<Membership> memberships = new HashSet<>();

    protected Account() {}

    Account(UUID id, EmailAddress email, String name) {
        this.id = id;
        this.email = email.text();
        this.name = name.strip();
    }

    public UUID id() {
        return id;
    }

    public String email() {
        return email;
    }

    public String name() {
        return name;
    }

    /** In which mails to this person are written: that of the pages on which they last signed in. */
    public Locale language() {
        return Locale.forLanguageTag(language);
    }

    void reads(Locale pages) {
        language = pages.getLanguage();
    }

    public Set<Membership> memberships() {
        return Set.copyOf(memberships);
    }

    /** Gives the account a role in an organisation; doing it again changes nothing. */
    public void join(UUID organisationId, Role role) {
        memberships.add(new Membership(organisationId, role));
    }

    /** Takes the role away; of one that is not held nothing changes. */
    void leave(UUID organisationId, Role role) {
        memberships.remove(new Membership(organisationId, role));
    }

    public boolean holds(Role role, UUID organisationId) {
        return memberships.contains(new Membership(organisationId, role));
    }
}
