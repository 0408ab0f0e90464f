package org.sightline.letter;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.sightline.security.RandomId;
import org.sightline.system.Sql;

/** The letters that organisations have put into words of their own. */
@ApplicationScoped
public class OwnLetters {
    private final AgroalDataSource database;
    private final SecureRandom random;

    OwnLetters(AgroalDataSource database, SecureRandom random) {
        this.database = database;
        this.random = random;
    }

    /** Which letter of an organisation, in which language. */
    public record Place(UUID organisation, LetterKind kind, String language) {}

    /** Empty where the product's own words are used. */
    public Optional<OwnLetter> of(Place place) {
        try (Connection connection = database.getConnection()) {
            return Sql.list(
                            connection,
                            row -> new OwnLetter(row.getString(1), row.getString(2), row.getString(3)),
                            "select subject, body, version::text from organisation_letter"
                                    + " where organisation_id = ? and kind = ? and language = ?",
                            place.organisation(),
                            place.kind().name(),
                            place.language())
                    .stream()
                    .findFirst();
        } catch (SQLException e) {
            throw new IllegalStateException("a letter could not be read", e);
        }
    }

    /** Where an organisation has words of its own. */
    public Set<Place> places(UUID organisation) {
        try (Connection connection = database.getConnection()) {
            List<Place> places = Sql.list(
                    connection,
                    row -> new Place(organisation, LetterKind.valueOf(row.getString(1)), row.getString(2)),
                    "select kind, language from organisation_letter where organisation_id = ?",
                    organisation);
            return places.stream().collect(Collectors.toSet());
        } catch (SQLException e) {
            throw new IllegalStateException("the letters of an organisation could not be read", e);
        }
    }

    /** False if it is not as it was read: somebody else has changed it. In the caller's transaction. */
    public boolean keep(Place place, OwnLetter letter) {
        UUID version = RandomId.from(random);
        return letter.version().isEmpty()
                ? run(
                        "insert into organisation_letter (organisation_id, kind, language, subject, body, version)"
                                + " values (?, ?, ?, ?, ?, ?) on conflict do nothing",
                        place.organisation(),
                        place.kind().name(),
                        place.language(),
                        letter.subject(),
                        letter.body(),
                        version)
                : run(
                        "update organisation_letter set subject = ?, body = ?, version = ?"
                                + " where organisation_id = ? and kind = ? and language = ? and version::text = ?",
                        letter.subject(),
                        letter.body(),
                        version,
                        place.organisation(),
                        place.kind().name(),
                        place.language(),
                        letter.version());
    }

    /** Back to the product's own words; false if it is not as it was read. In the caller's transaction. */
    public boolean drop(Place place, String version) {
        return run(
                "delete from organisation_letter where organisation_id = ? and kind = ? and language = ?"
                        + " and version::text = ?",
                place.organisation(),
                place.kind().name(),
                place.language(),
                version);
    }

    private boolean run(String sql, Object... values) {
        return Sql.run(database, "a letter could not be changed", sql, values) == 1;
    }
}
