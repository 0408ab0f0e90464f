package org.sightline.organisation;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Organisations, loaded through the administrator who asks. */
@ApplicationScoped
public class Organisations implements PanacheRepositoryBase<Organisation, UUID> {
    private static final String ADMINISTERED = "exists (select 1 from membership m "
            + "where m.organisation_id = o.id and m.account_id = :account and m.role = 'ADMINISTRATOR')";

    /** Keeps a new organisation with its first administrator: nobody could reach it without one. */
    public void found(Organisation organisation, UUID administratorId) {
        getSession()
                .createNativeQuery("select found_in_scope(:id)", Object.class)
                .setParameter("id", organisation.id())
                .getSingleResult();
        persistAndFlush(organisation);
        getSession()
                .createNativeMutationQuery("insert into membership (account_id, organisation_id, role) "
                        + "values (:account, :organisation, 'ADMINISTRATOR')")
                .setParameter("account", administratorId)
                .setParameter("organisation", organisation.id())
                .executeUpdate();
    }

    public List<Organisation> administeredBy(UUID accountId) {
        return getSession()
                .createNativeQuery(
                        "select o.* from organisation o where " + ADMINISTERED + " order by lower(o.name), o.id",
                        Organisation.class)
                .setParameter("account", accountId)
                .getResultList();
    }

    /** The organisation if this account administers it; a foreign one is as absent as an unknown one. */
    public Optional<Organisation> visibleTo(UUID accountId, UUID id) {
        return getSession()
                .createNativeQuery(
                        "select o.* from organisation o where o.id = :id and " + ADMINISTERED, Organisation.class)
                .setParameter("id", id)
                .setParameter("account", accountId)
                .getResultStream()
                .findFirst();
    }
}
