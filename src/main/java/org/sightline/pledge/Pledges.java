package org.sightline.pledge;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.sightline.system.Sql;

/** Promises as they were signed. The last edition is the one in force, or says that none is. */
@ApplicationScoped
public class Pledges {
    /** In the reader's language if there is that, else as signed: own words are there in one language alone. */
    private static final String EDITIONS = """
            select p.organisation_id, o.name, p.edition, p.withdrawn, w.body, w.language, p.signed_name, p.signed_on
            from pledge p
                join organisation o on o.id = p.organisation_id
                cross join lateral (select w.body, w.language from pledge_words w
                    where w.organisation_id = p.organisation_id and w.edition = p.edition
                    order by w.language = ? desc, w.language limit 1) w
            """;

    /** Whoever is asked about in an organisation or coaches there. */
    private static final String TAKES_PART = """
             in (select c.organisation_id from executive e join campaign c on c.id = e.campaign_id
                    where e.account_id = ? or e.coach_id = ?
                union select g.organisation_id from engagement g where g.account_id = ? or g.coach_id = ?)
            """;

    private static final String FAILURE = "a pledge could not be read";

    private final AgroalDataSource database;

    Pledges(AgroalDataSource database) {
        this.database = database;
    }

    /** The edition in force; empty if none was ever signed or the last one took it back. */
    public Optional<Pledge> inForce(UUID organisation, Locale language) {
        return editions(organisation, language).stream().findFirst().filter(pledge -> !pledge.withdrawn());
    }

    /** All editions, the last first. */
    public List<Pledge> editions(UUID organisation, Locale language) {
        return Sql.list(
                database,
                FAILURE,
                Pledges::pledge,
                EDITIONS + " where p.organisation_id = ? order by p.edition desc",
                language.getLanguage(),
                organisation);
    }

    /** What is promised to whoever takes part or coaches, one for each organisation where something is. */
    public List<Pledge> toPartOf(UUID account, Locale language) {
        return Sql.list(
                        database,
                        FAILURE,
                        Pledges::pledge,
                        EDITIONS + " where p.organisation_id" + TAKES_PART + " and p.edition = (select max(l.edition)"
                                + " from pledge l where l.organisation_id = p.organisation_id)"
                                + " order by lower(o.name), o.id",
                        language.getLanguage(),
                        account,
                        account,
                        account,
                        account)
                .stream()
                .filter(pledge -> !pledge.withdrawn())
                .toList();
    }

    /**
     * Signs another edition, in the caller's transaction.
     *
     * @param words by language
     * @param seen the edition before, 0 if there was none
     * @return false if another edition was signed meanwhile; then nothing is written
     */
    boolean sign(
            UUID organisation,
            int seen,
            boolean withdrawn,
            Map<String, String> words,
            String name,
            UUID by,
            LocalDate day) {
        try (Connection connection = database.getConnection()) {
            int written = Sql.run(
                    connection,
                    "insert into pledge (organisation_id, edition, withdrawn, signed_name, signed_by, signed_on)"
                            + " select ?, ?, ?, ?, ?, ? where ? = (select coalesce(max(edition), 0) from pledge"
                            + " where organisation_id = ?) on conflict do nothing",
                    organisation,
                    seen + 1,
                    withdrawn,
                    name,
                    by,
                    day,
                    seen,
                    organisation);
            if (written == 0) {
                return false;
            }
            for (Map.Entry<String, String> one : words.entrySet()) {
                Sql.run(
                        connection,
                        "insert into pledge_words (organisation_id, edition, language, body) values (?, ?, ?, ?)",
                        organisation,
                        seen + 1,
                        one.getKey(),
                        one.getValue());
            }
            return true;
        } catch (SQLException e) {
            throw new IllegalStateException("a pledge could not be signed", e);
        }
    }

    private static Pledge pledge(ResultSet row) throws SQLException {
        return new Pledge(
                row.getObject(1, UUID.class),
                row.getString(2),
                row.getInt(3),
                row.getBoolean(4),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                row.getObject(8, LocalDate.class));
    }
}
