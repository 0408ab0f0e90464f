package org.sightline.ballot;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.sightline.security.CampaignKey;
import org.sightline.security.KeyDirectory;

/**
 * The encrypted ballots. Writing one takes one statement after the reading, which touches that row alone and commits it
 * together with the proof that the campaign still takes answers. Nothing else is ever written for a rater.
 */
@ApplicationScoped
class Ballots {
    /** A rater does not save the same ballot from this many tabs in the same instant. */
    private static final int TRIES = 50;

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
    private final Papers papers;
    private final SecureRandom random;
    private final Clock clock;

    Ballots(AgroalDataSource database, KeyDirectory keys, Papers papers, SecureRandom random, Clock clock) {
        this.database = database;
        this.keys = keys;
        this.papers = papers;
        this.random = random;
        this.clock = clock;
    }

    /**
     * Applies a change to the ballot as the request found it and keeps it, or to its newest state if it has changed since;
     * nothing is kept halfway.
     */
    Outcome save(Paper found, Change change) {
        Paper paper = found;
        for (int attempt = 0; attempt < TRIES; attempt++) {
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
            Optional<Paper> now = papers.find(paper.session(), paper.nomination());
            if (now.isEmpty()) {
                return new Outcome.Unknown();
            }
            paper = now.get();
        }
        throw new IllegalStateException("a ballot changed under " + TRIES + " attempts to save it");
    }

    /** Deletes the ballot; done as well if there was none. */
    Outcome withdraw(Paper paper) {
        UUID campaign = paper.session().campaignId();
        try (Connection connection = database.getConnection();
                PreparedStatement delete = connection.prepareStatement(DELETE)) {
            delete.setString(1, campaign.toString());
            delete.setBytes(2, keys.get(campaign).locator(paper.nomination()));
            proof(delete, 3, paper);
            if (rows(delete) == 1 || paper.version() == 0) {
                return new Outcome.Saved(paper.with(Ballot.EMPTY));
            }
        } catch (SQLException e) {
            throw new DatabaseFailed(e);
        }
        return papers.find(paper.session(), paper.nomination())
                .<Outcome>map(now -> now.open() ? new Outcome.Saved(now) : new Outcome.Closed(now))
                .orElseGet(Outcome.Unknown::new);
    }

    private boolean written(Paper paper, Ballot ballot) {
        CampaignKey key = keys.get(paper.session().campaignId());
        byte[] locator = key.locator(paper.nomination());
        int version = anotherVersion(paper.version());
        byte[] ct =
                new BallotCipher(key, paper.session().campaignId()).seal(paper.nomination(), version, ballot, random);
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

    /** What a rater does to a ballot; empty if its state does not allow it. */
    interface Change {
        Optional<Ballot> of(Ballot current);
    }
}
