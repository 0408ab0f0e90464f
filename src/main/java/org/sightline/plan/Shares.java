package org.sightline.plan;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sightline.security.EngagementKeys;
import org.sightline.security.ExecutiveKey;
import org.sightline.security.Purpose;
import org.sightline.security.Tokens;
import org.sightline.system.Sql;

/** Copies of plans behind links; of a link only its hash is kept, of a copy that is withdrawn nothing. */
@ApplicationScoped
class Shares {
    /** Longest life of a link, in days. */
    static final int LONGEST = 90;

    /** How often it was opened on a day. */
    record Opening(LocalDate day, int times) {}

    /** A link as its executive sees it. */
    record Share(
            UUID id,
            String recipient,
            LocalDate madeOn,
            LocalDate endsOn,
            @Nullable LocalDate revokedOn,
            List<Opening> openings) {
        public boolean live(LocalDate today) {
            return revokedOn == null && !endsOn.isBefore(today);
        }
    }

    /** What a link leads to, if it has not ended. */
    record Copy(UUID share, UUID engagement, String body, String language, LocalDate endsOn) {}

    private final AgroalDataSource database;
    private final EngagementKeys keys;

    Shares(AgroalDataSource database, EngagementKeys keys) {
        this.database = database;
        this.keys = keys;
    }

    void make(
            UUID engagement,
            String token,
            String recipient,
            String body,
            String language,
            LocalDate day,
            LocalDate ends) {
        UUID id = UUID.randomUUID();
        ExecutiveKey key = keys.get(engagement);
        run(
                "insert into plan_share (id, engagement_id, token_hash, recipient, body, language, made_on, ends_on)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)",
                id,
                engagement,
                Tokens.hash(Purpose.PLAN_LINK, token),
                key.sealText(place(id) + " recipient", recipient),
                key.seal(place(id), body.getBytes(StandardCharsets.UTF_8)),
                language,
                day,
                ends);
    }

    /** The newest first. */
    List<Share> of(UUID engagement) {
        ExecutiveKey key = keys.get(engagement);
        return Sql.list(
                database,
                "the links of " + engagement,
                row -> {
                    UUID id = row.getObject(1, UUID.class);
                    return new Share(
                            id,
                            key.openText(place(id) + " recipient", row.getBytes(2)),
                            row.getObject(3, LocalDate.class),
                            row.getObject(4, LocalDate.class),
                            row.getObject(5, LocalDate.class),
                            openings(id));
                },
                "select id, recipient, made_on, ends_on, revoked_on from plan_share where engagement_id = ?"
                        + " order by made_on desc, id",
                engagement);
    }

    private List<Opening> openings(UUID share) {
        return Sql.list(
                database,
                "the openings of " + share,
                row -> new Opening(row.getObject(1, LocalDate.class), row.getInt(2)),
                "select opened_on, times from plan_opening where share_id = ? order by opened_on desc",
                share);
    }

    boolean has(UUID engagement, UUID id) {
        return !Sql.list(
                        database,
                        "the links of " + engagement,
                        row -> row.getObject(1, UUID.class),
                        "select id from plan_share where engagement_id = ? and id = ?",
                        engagement,
                        id)
                .isEmpty();
    }

    /** @return false if there is no such link, or it was withdrawn before */
    boolean revoke(UUID engagement, UUID id, LocalDate day) {
        return run(
                        "update plan_share set revoked_on = ?, body = '' where id = ? and engagement_id = ?"
                                + " and revoked_on is null",
                        day,
                        id,
                        engagement)
                > 0;
    }

    /** Whoever has the link; whether it has ended by now is for the caller to see. */
    Optional<Copy> at(String token) {
        return Sql.list(
                        database,
                        "a link to a plan",
                        row -> {
                            UUID id = row.getObject(1, UUID.class);
                            UUID engagement = row.getObject(2, UUID.class);
                            return new Copy(
                                    id,
                                    engagement,
                                    keys.get(engagement).openText(place(id), row.getBytes(3)),
                                    row.getString(4),
                                    row.getObject(5, LocalDate.class));
                        },
                        "select id, engagement_id, body, language, ends_on from plan_share"
                                + " where token_hash = ? and revoked_on is null",
                        Tokens.hash(Purpose.PLAN_LINK, token))
                .stream()
                .findFirst();
    }

    void opened(UUID share, LocalDate day) {
        run(
                "insert into plan_opening (share_id, opened_on, times) values (?, ?, 1)"
                        + " on conflict (share_id, opened_on) do update set times = plan_opening.times + 1",
                share,
                day);
    }

    private int run(String sql, Object... arguments) {
        return Sql.run(database, "a link to a plan could not be written", sql, arguments);
    }

    private static String place(UUID id) {
        return "plan " + id;
    }
}
