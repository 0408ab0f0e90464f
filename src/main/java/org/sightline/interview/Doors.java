package org.sightline.interview;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sightline.rater.WordToRaters.Word;
import org.sightline.security.EngagementKeys;
import org.sightline.security.Purpose;
import org.sightline.security.Tokens;
import org.sightline.system.Sql;

/**
 * Under which address people come forward. Only its hash is kept, and beside it the address itself, sealed, as long as
 * everybody asked about the executive is shown it.
 */
@ApplicationScoped
class Doors {
    private static final String PATH = "/interviews/";
    private static final String PLACE = "interview door";
    private static final String FAILURE = "an address for interviews";

    private final AgroalDataSource database;
    private final EngagementKeys keys;
    private final Tokens tokens;

    Doors(AgroalDataSource database, EngagementKeys keys, Tokens tokens) {
        this.database = database;
        this.keys = keys;
        this.tokens = tokens;
    }

    /** Makes an address; one made before leads nowhere from then on. */
    String open(UUID engagement, boolean shown) {
        String code = tokens.next();
        byte @Nullable [] address = shown ? keys.get(engagement).sealText(PLACE, PATH + code) : null;
        Sql.run(
                database,
                FAILURE,
                "insert into interview_door (engagement_id, code_hash, address) values (?, ?, ?) on conflict (engagement_id)"
                        + " do update set code_hash = excluded.code_hash, address = excluded.address",
                engagement,
                Tokens.hash(Purpose.INTERVIEW_DOOR, code),
                address);
        return PATH + code;
    }

    void close(UUID engagement) {
        Sql.run(database, FAILURE, "delete from interview_door where engagement_id = ?", engagement);
    }

    /** The engagement that lasts behind an address. */
    Optional<UUID> behind(String code) {
        return Sql.list(
                        database,
                        FAILURE,
                        row -> row.getObject(1, UUID.class),
                        "select d.engagement_id from interview_door d join engagement g on g.id = d.engagement_id"
                                + " where d.code_hash = ? and g.ended_on is null",
                        Tokens.hash(Purpose.INTERVIEW_DOOR, code))
                .stream()
                .findFirst();
    }

    /** Whether there is an address; true if it is shown to those asked about the executive as well. */
    Optional<Boolean> state(UUID engagement) {
        return Sql.list(
                        database,
                        FAILURE,
                        row -> row.getBoolean(1),
                        "select address is not null from interview_door where engagement_id = ?",
                        engagement)
                .stream()
                .findFirst();
    }

    /** What is shown to everybody who is asked about these executives of surveys; a pulse takes half a minute and asks for no conversation. */
    Map<UUID, Word> shownAbout(Collection<UUID> executives) {
        Map<UUID, Word> shown = new HashMap<>();
        Sql.list(
                        database,
                        FAILURE,
                        row -> Map.entry(
                                row.getObject(1, UUID.class),
                                new Word(
                                        row.getString(3),
                                        keys.get(row.getObject(2, UUID.class)).openText(PLACE, row.getBytes(4)))),
                        "select e.id, g.id, coach.name, d.address from executive e"
                                + " join campaign c on c.id = e.campaign_id and c.kind = 'SURVEY'"
                                + " join engagement g on g.person_id = e.person_id and g.ended_on is null"
                                + " join account coach on coach.id = g.coach_id"
                                + " join interview_door d on d.engagement_id = g.id and d.address is not null"
                                + " where e.id = any (?)",
                        (Object) executives.toArray(UUID[]::new))
                .forEach(row -> shown.put(row.getKey(), row.getValue()));
        return Map.copyOf(shown);
    }
}
