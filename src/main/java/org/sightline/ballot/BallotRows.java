package org.sightline.ballot;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.OptionalInt;
import java.util.UUID;
import org.sightline.security.CampaignKey;
import org.sightline.security.KeyDirectory;

/**
 * The rows of encrypted ballots. Each verb is one statement, which touches that row alone and commits it together with
 * the proof that the campaign still takes answers. Nothing else is ever written for a rater.
 */
@ApplicationScoped
class BallotRows {
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

    /** By a receipt, which needs no link: as long as the ballots are not sealed. */
    private static final String DELETE_SENT = HOLD + """
            delete from ballot where locator = ? and submitted
            and exists (select 1 from campaign where id = ? and state in ('COLLECTING', 'CLOSED'))
            """;

    private final AgroalDataSource database;
    private final KeyDirectory keys;
    private final SecureRandom random;
    private final Clock clock;

    BallotRows(AgroalDataSource database, KeyDirectory keys, SecureRandom random, Clock clock) {
        this.database = database;
        this.keys = keys;
        this.random = random;
        this.clock = clock;
    }

    /**
     * Writes over the version that was seen, 0 if there was none.
     *
     * @return the version written; empty when the row has another by now, or the campaign no longer asks
     */
    OptionalInt write(RaterSession session, UUID nomination, int seen, Ballot ballot) {
        CampaignKey key = keys.get(session.campaignId());
        byte[] locator = key.locator(nomination);
        int version = anotherVersion(seen);
        byte[] ct = new BallotCipher(key, session.campaignId()).seal(nomination, version, ballot, random);
        boolean first = seen == 0;
        try (Connection connection = database.getConnection();
                PreparedStatement write = connection.prepareStatement(first ? INSERT : UPDATE)) {
            int i = 1;
            write.setString(i++, session.campaignId().toString());
            if (first) {
                write.setBytes(i++, locator);
                write.setObject(i++, session.campaignId());
            }
            write.setBoolean(i++, ballot.isSent());
            write.setInt(i++, version);
            write.setBytes(i++, ct);
            if (!first) {
                write.setBytes(i++, locator);
                write.setInt(i++, seen);
            }
            proof(write, i, session, nomination);
            return rows(write) == 1 ? OptionalInt.of(version) : OptionalInt.empty();
        } catch (SQLException e) {
            throw new DatabaseFailed(e);
        }
    }

    /** Whether there was a row that could be deleted. */
    boolean delete(RaterSession session, UUID nomination) {
        try (Connection connection = database.getConnection();
                PreparedStatement delete = connection.prepareStatement(DELETE)) {
            delete.setString(1, session.campaignId().toString());
            delete.setBytes(2, keys.get(session.campaignId()).locator(nomination));
            proof(delete, 3, session, nomination);
            return rows(delete) == 1;
        } catch (SQLException e) {
            throw new DatabaseFailed(e);
        }
    }

    /** Whether there was a sent ballot that no seal has taken yet. */
    boolean deleteSent(UUID campaign, UUID nomination) {
        try (Connection connection = database.getConnection();
                PreparedStatement delete = connection.prepareStatement(DELETE_SENT)) {
            delete.setString(1, campaign.toString());
            delete.setBytes(2, keys.get(campaign).locator(nomination));
            delete.setObject(3, campaign);
            return rows(delete) == 1;
        } catch (SQLException e) {
            throw new DatabaseFailed(e);
        }
    }

    private void proof(PreparedStatement statement, int from, RaterSession session, UUID nomination)
            throws SQLException {
        statement.setObject(from, session.invitationId());
        statement.setInt(from + 1, session.generation());
        statement.setObject(from + 2, nomination);
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
}
