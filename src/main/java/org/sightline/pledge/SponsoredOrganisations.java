package org.sightline.pledge;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sightline.system.Sql;

/** Organisations by the account that sponsors them; a foreign one is as absent as an unknown one. */
@ApplicationScoped
public class SponsoredOrganisations {
    private static final String SPONSORED = "select o.id, o.name, a.id, a.name, a.email from membership m"
            + " join organisation o on o.id = m.organisation_id join account a on a.id = m.account_id"
            + " where m.role = 'SPONSOR'";

    private final AgroalDataSource database;

    SponsoredOrganisations(AgroalDataSource database) {
        this.database = database;
    }

    /**
     * An organisation and one of those who sponsor it.
     *
     * @param email by which the sponsor is known as an executive too
     */
    public record Sponsored(UUID id, String name, UUID account, String sponsor, String email) {}

    public List<Sponsored> of(UUID account) {
        return list(SPONSORED + " and m.account_id = ? order by lower(o.name), o.id", account);
    }

    public Optional<Sponsored> of(UUID account, UUID organisation) {
        return list(SPONSORED + " and m.account_id = ? and o.id = ?", account, organisation).stream()
                .findFirst();
    }

    /** Everybody who sponsors an organisation that the caller has been seen to belong to. */
    public List<Sponsored> sponsorsOf(UUID organisation) {
        return list(SPONSORED + " and o.id = ? order by lower(a.name), a.id", organisation);
    }

    private List<Sponsored> list(String sql, Object... arguments) {
        return Sql.list(database, "the sponsors of an organisation", SponsoredOrganisations::sponsored, sql, arguments);
    }

    private static Sponsored sponsored(ResultSet row) throws SQLException {
        return new Sponsored(
                row.getObject(1, UUID.class),
                row.getString(2),
                row.getObject(3, UUID.class),
                row.getString(4),
                row.getString(5));
    }
}
