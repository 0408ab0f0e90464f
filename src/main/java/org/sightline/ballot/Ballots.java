package org.sightline.ballot;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.sightline.anonymity.Relationship;
import org.sightline.security.CampaignKey;
import org.sightline.security.KeyDirectory;
import org.sightline.security.Sealed;
import org.sightline.system.Texts;

/**
 * The encrypted ballots. Reading one takes one statement; writing one takes one more, which touches that row alone and
 * commits it together with the proof that the campaign still takes answers. Nothing else is ever written for a rater.
 */
@ApplicationScoped
class Ballots {
    /** A rater does not save the same ballot from this many tabs in the same instant. */
    private static final int TRIES = 50;

    private static final String ASKED = """
            from invitation i
            join campaign c on c.id = i.campaign_id
            join nomination n on n.rater_id = i.rater_id
            join executive e on e.id = n.executive_id and e.campaign_id = c.id
            join person p on p.id = e.person_id
            left join account a on a.id = e.coach_id
            """;

    /** The shared side of the lock whose other side a closing campaign takes; then, with eyes opened anew, the write. */
    private static final String HOLD = "select pg_advisory_xact_lock_shared(hashtextextended(?, 0)); ";

    private static final String STILL_ASKED = """
            exists (select 1 from invitation i
                join campaign c on c.id = i.campaign_id
                join nomination n on n.rater_id = i.rater_id
                where i.id = ? and i.generation = ? and not i.revoked and n.id = ? and c.state = 'COLLECTING'
                and (cast(? as timestamptz) at time zone c.time_zone)::date <= c.closes_on)
            """;

    private static final String INSERT = HOLD
            + "insert into ballot (locator, campaign_id, submitted, version, ct) select ?, ?, ?, ?, ? where "
            + STILL_ASKED + " on conflict (locator) do nothing";

    private static final String UPDATE =
            HOLD + "update ballot set submitted = ?, version = ?, ct = ? where locator = ? and version = ? and "
                    + STILL_ASKED;

    private static final String DELETE = HOLD + "delete from ballot where locator = ? and " + STILL_ASKED;

    private final AgroalDataSource database;
    private final KeyDirectory keys;
    private final Instruments instruments;
    private final SecureRandom random;
    private final Clock clock;

    Ballots(AgroalDataSource database, KeyDirectory keys, Instruments instruments, SecureRandom random, Clock clock) {
        this.database = database;
        this.keys = keys;
        this.instruments = instruments;
        this.random = random;
        this.clock = clock;
    }

    /** What this rater is asked about one executive; empty if it is not theirs, or their link is dead. */
    Optional<Paper> find(RaterSession session, UUID nomination) {
        Optional<CampaignKey> key = keys.find(session.campaignId());
        if (key.isEmpty()) {
            return Optional.empty();
        }
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement("""
                        select n.id, c.state, c.closes_on, c.minimum,
                            (cast(? as timestamptz) at time zone c.time_zone)::date > c.closes_on,
                            p.name, a.name, n.relationship, n.worked_from, n.worked_to, b.version, b.ct
                        """ + ASKED + """
                        left join ballot b on b.locator = ?
                        where i.id = ? and i.campaign_id = ? and i.generation = ? and not i.revoked and n.id = ?
                        """)) {
            select.setObject(1, clock.instant().atOffset(ZoneOffset.UTC));
            select.setBytes(2, key.get().locator(nomination));
            select.setObject(3, session.invitationId());
            select.setObject(4, session.campaignId());
            select.setInt(5, session.generation());
            select.setObject(6, nomination);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(paper(session, key.get(), row)) : Optional.empty();
            }
        } catch (SQLException e) {
            throw new DatabaseFailed(e);
        }
    }

    /** Everything this rater is asked, in an order that is theirs and stays; the own view first. */
    List<Paper> all(RaterSession session) {
        Optional<CampaignKey> key = keys.find(session.campaignId());
        if (key.isEmpty()) {
            return List.of();
        }
        List<UUID> nominations = new ArrayList<>();
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement("select n.id " + ASKED + """
                        where i.id = ? and i.campaign_id = ? and i.generation = ? and not i.revoked
                        order by n.relationship <> 'SELF', n.id
                        """)) {
            select.setObject(1, session.invitationId());
            select.setObject(2, session.campaignId());
            select.setInt(3, session.generation());
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    nominations.add(rows.getObject(1, UUID.class));
                }
            }
        } catch (SQLException e) {
            throw new DatabaseFailed(e);
        }
        return nominations.stream().flatMap(id -> find(session, id).stream()).toList();
    }

    /** Who holds this link, for hints at what could give them away. */
    Hint.Writer writer(RaterSession session) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement("""
                        select p.name from invitation i join rater r on r.id = i.rater_id
                        join person p on p.id = r.person_id where i.id = ?
                        """)) {
            select.setObject(1, session.invitationId());
            try (ResultSet row = select.executeQuery()) {
                return new Hint.Writer(row.next() ? row.getString(1) : "");
            }
        } catch (SQLException e) {
            throw new DatabaseFailed(e);
        }
    }

    /** Applies a change to the newest state of the ballot and keeps it; nothing is kept halfway. */
    Outcome save(RaterSession session, UUID nomination, Change change) {
        for (int attempt = 0; attempt < TRIES; attempt++) {
            Optional<Paper> found = find(session, nomination);
            if (found.isEmpty()) {
                return new Outcome.Unknown();
            }
            Paper paper = found.get();
            if (!paper.open()) {
                return new Outcome.Closed(paper);
            }
            Optional<Ballot> changed = change.of(paper.ballot());
            if (changed.isEmpty()) {
                return new Outcome.Refused(paper);
            }
            if (changed.get().equals(paper.ballot()) || written(paper, changed.get())) {
                return new Outcome.Saved(paper.with(changed.get()));
            }
        }
        throw new IllegalStateException("a ballot changed under " + TRIES + " attempts to save it");
    }

    /** Deletes the ballot; done as well if there was none. */
    Outcome withdraw(RaterSession session, UUID nomination) {
        Optional<Paper> found = find(session, nomination);
        if (found.isEmpty()) {
            return new Outcome.Unknown();
        }
        Paper paper = found.get();
        if (!paper.open()) {
            return new Outcome.Closed(paper);
        }
        try (Connection connection = database.getConnection();
                PreparedStatement delete = connection.prepareStatement(DELETE)) {
            delete.setString(1, session.campaignId().toString());
            delete.setBytes(2, keys.get(session.campaignId()).locator(nomination));
            proof(delete, 3, paper);
            if (rows(delete) == 1 || paper.version() == 0) {
                return new Outcome.Saved(paper.with(Ballot.EMPTY));
            }
        } catch (SQLException e) {
            throw new DatabaseFailed(e);
        }
        return find(session, nomination)
                .<Outcome>map(now -> now.open() ? new Outcome.Saved(now) : new Outcome.Closed(now))
                .orElseGet(Outcome.Unknown::new);
    }

    private boolean written(Paper paper, Ballot ballot) {
        CampaignKey key = keys.get(paper.session().campaignId());
        byte[] locator = key.locator(paper.nomination());
        int version = anotherVersion(paper.version());
        byte[] ct = Sealed.sealPadded(
                key.ballotKey(paper.nomination()),
                BallotCodec.encode(ballot),
                place(paper.session().campaignId(), locator, version),
                random);
        boolean first = paper.version() == 0;
        try (Connection connection = database.getConnection();
                PreparedStatement write = connection.prepareStatement(first ? INSERT : UPDATE)) {
            int i = 1;
            write.setString(i++, paper.session().campaignId().toString());
            if (first) {
                write.setBytes(i++, locator);
                write.setObject(i++, paper.session().campaignId());
            }
            write.setBoolean(i++, ballot.isSent());
            write.setInt(i++, version);
            write.setBytes(i++, ct);
            if (!first) {
                write.setBytes(i++, locator);
                write.setInt(i++, paper.version());
            }
            proof(write, i, paper);
            return rows(write) == 1;
        } catch (SQLException e) {
            throw new DatabaseFailed(e);
        }
    }

    private void proof(PreparedStatement statement, int from, Paper paper) throws SQLException {
        statement.setObject(from, paper.session().invitationId());
        statement.setInt(from + 1, paper.session().generation());
        statement.setObject(from + 2, paper.nomination());
        statement.setObject(from + 3, clock.instant().atOffset(ZoneOffset.UTC));
    }

    /** The count of the second of two statements that travel, and commit, together. */
    private static int rows(PreparedStatement twoStatements) throws SQLException {
        twoStatements.execute();
        twoStatements.getMoreResults();
        return twoStatements.getUpdateCount();
    }

    /** Random instead of counting: a count would tell how often somebody came back. */
    private int anotherVersion(int seen) {
        int version = seen;
        while (version == seen || version == 0) {
            version = random.nextInt();
        }
        return version;
    }

    private Paper paper(RaterSession session, CampaignKey key, ResultSet row) throws SQLException {
        UUID nomination = row.getObject(1, UUID.class);
        byte[] ct = row.getBytes(12);
        int version = row.getInt(11);
        return new Paper(
                session,
                nomination,
                row.getString(2).equals("COLLECTING") && !row.getBoolean(5),
                row.getObject(3, LocalDate.class),
                row.getInt(4),
                row.getString(6),
                Objects.requireNonNullElse(
                        row.getString(7), Texts.in(Locale.ENGLISH).of("ballot.coach")),
                Relationship.valueOf(row.getString(8)),
                row.getObject(9, LocalDate.class),
                row.getObject(10, LocalDate.class),
                instruments.of(session.campaignId()),
                ct == null ? Ballot.EMPTY : open(key, session.campaignId(), nomination, version, ct),
                version);
    }

    static Ballot open(CampaignKey key, UUID campaign, UUID nomination, int version, byte[] ct) {
        return BallotCodec.decode(
                Sealed.openPadded(key.ballotKey(nomination), ct, place(campaign, key.locator(nomination), version)));
    }

    /** What a ballot is bound to: it cannot be moved to another campaign, rater or state. */
    private static byte[] place(UUID campaign, byte[] locator, int version) {
        return ByteBuffer.allocate(36)
                .putLong(campaign.getMostSignificantBits())
                .putLong(campaign.getLeastSignificantBits())
                .put(locator)
                .putInt(version)
                .array();
    }

    /** What a rater does to a ballot; empty if its state does not allow it. */
    interface Change {
        Optional<Ballot> of(Ballot current);
    }
}
