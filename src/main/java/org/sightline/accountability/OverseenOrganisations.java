package org.sightline.accountability;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sightline.system.Sql;

/** Organisations by whoever sees the steps of their executives: administrators and sponsors. */
@ApplicationScoped
public class OverseenOrganisations {
    private static final String OVERSEEN = """
            select o.id, o.name, bool_or(m.role = 'ADMINISTRATOR'), bool_or(m.role = 'SPONSOR')
            from organisation o join membership m on m.organisation_id = o.id
            where m.account_id = ? and o.id = ? and m.role in ('ADMINISTRATOR', 'SPONSOR')
            group by o.id, o.name
            """;

    private final AgroalDataSource database;

    OverseenOrganisations(AgroalDataSource database) {
        this.database = database;
    }

    public record Overseen(UUID id, String name, boolean administered, boolean sponsored) {}

    /** A foreign one is as absent as an unknown one. */
    public Optional<Overseen> of(UUID account, UUID organisation) {
        List<Overseen> found = Sql.list(
                database, "an overseen organisation", OverseenOrganisations::overseen, OVERSEEN, account, organisation);
        return found.stream().findFirst();
    }

    private static Overseen overseen(ResultSet row) throws SQLException {
        return new Overseen(row.getObject(1, UUID.class), row.getString(2), row.getBoolean(3), row.getBoolean(4));
    }
}
