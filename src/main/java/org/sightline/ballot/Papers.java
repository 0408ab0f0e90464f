package org.sightline.ballot;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.sightline.anonymity.Relationship;
import org.sightline.security.CampaignKey;
import org.sightline.system.Texts;
import org.sightline.web.Reader;

/** What a rater is asked and has written so far, each paper read by one statement. */
@ApplicationScoped
class Papers {
    private static final String ASKED = """
            from invitation i
            join campaign c on c.id = i.campaign_id
            join nomination n on n.rater_id = i.rater_id
            join executive e on e.id = n.executive_id and e.campaign_id = c.id
            join person p on p.id = e.person_id
            left join account a on a.id = e.coach_id
            """;

    private final AgroalDataSource database;
    private final CampaignKeys keys;
    private final Instruments instruments;
    private final Clock clock;
    private final Reader reader;

    Papers(AgroalDataSource database, CampaignKeys keys, Instruments instruments, Clock clock, Reader reader) {
        this.database = database;
        this.keys = keys;
        this.instruments = instruments;
        this.clock = clock;
        this.reader = reader;
    }

    /** What this rater is asked about one executive; empty if it is not theirs, or their link is dead. */
    Optional<Paper> find(RaterSession session, UUID nomination) {
        Optional<CampaignKey> key = keys.of(session.campaignId());
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
        Optional<CampaignKey> key = keys.of(session.campaignId());
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

    /** By what whoever holds this link could be recognised on this paper. */
    List<Telltale> telltales(Paper paper) {
        return Telltale.of(
                new Hint.Writer(name(paper.session()), paper.relationship()), paper.executive(), paper.texts());
    }

    private String name(RaterSession session) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement("""
                        select p.name from invitation i join rater r on r.id = i.rater_id
                        join person p on p.id = r.person_id where i.id = ?
                        """)) {
            select.setObject(1, session.invitationId());
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? row.getString(1) : "";
            }
        } catch (SQLException e) {
            throw new DatabaseFailed(e);
        }
    }

    private Paper paper(RaterSession session, CampaignKey key, ResultSet row) throws SQLException {
        UUID nomination = row.getObject(1, UUID.class);
        byte[] ct = row.getBytes(12);
        int version = row.getInt(11);
        Texts texts = reader.texts();
        return new Paper(
                session,
                nomination,
                null,
                row.getString(2).equals("COLLECTING") && !row.getBoolean(5),
                row.getObject(3, LocalDate.class),
                row.getInt(4),
                row.getString(6),
                Objects.requireNonNullElse(row.getString(7), texts.of("ballot.coach")),
                Relationship.valueOf(row.getString(8)),
                row.getObject(9, LocalDate.class),
                row.getObject(10, LocalDate.class),
                instruments.of(session.campaignId(), texts.locale()),
                ct == null ? Ballot.EMPTY : new BallotCipher(key, session.campaignId()).open(nomination, version, ct),
                version,
                texts);
    }
}
