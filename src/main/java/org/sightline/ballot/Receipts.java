package org.sightline.ballot;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sightline.security.CampaignKey;
import org.sightline.security.KeyDirectory;

/**
 * Finds the ballot of a code by making the codes of everybody asked in its campaign anew, about three microseconds each.
 * Nothing is remembered and nothing written, and a code that is wrong costs the same as one that is right.
 */
@ApplicationScoped
class Receipts {
    /** Exactly those whose sent ballot the seal takes. */
    private static final String ASKED = """
            select n.id, i.generation
            from nomination n
            join executive e on e.id = n.executive_id
            join invitation i on i.rater_id = n.rater_id and i.campaign_id = e.campaign_id
            where e.campaign_id = ? and not i.revoked
            """;

    private final AgroalDataSource database;
    private final KeyDirectory keys;
    private final BallotRows rows;

    Receipts(AgroalDataSource database, KeyDirectory keys, BallotRows rows) {
        this.database = database;
        this.keys = keys;
        this.rows = rows;
    }

    /** What there is under a code. */
    sealed interface Found {}

    /** A sent ballot that counts, of a campaign that takes answers until that day. */
    record Counted(UUID campaign, UUID nomination, LocalDate closesOn) implements Found {}

    /** The code can only be of campaigns that are sealed: nobody can tell any more. */
    record Unlinked() implements Found {}

    /** No ballot that counts; nobody can tell whether there ever was one. */
    record Nothing() implements Found {}

    private record Place(UUID id, boolean sealed, LocalDate closesOn) {}

    /** The code of a sent ballot, for the eyes of whoever holds its link. */
    ReceiptCode of(Paper paper) {
        RaterSession session = paper.session();
        return ReceiptCode.of(
                keys.get(session.campaignId()), session.campaignId(), paper.nomination(), session.generation());
    }

    Found find(ReceiptCode code) {
        try (Connection connection = database.getConnection()) {
            List<Place> places = places(connection, code);
            for (Place place : places) {
                Optional<CampaignKey> key = place.sealed() ? Optional.empty() : keys.find(place.id());
                @Nullable UUID nomination = key.isEmpty() ? null : nomination(connection, place, key.get(), code);
                if (nomination != null && sent(connection, key.orElseThrow().locator(nomination))) {
                    return new Counted(place.id(), nomination, place.closesOn());
                }
            }
            return !places.isEmpty() && places.stream().allMatch(Place::sealed) ? new Unlinked() : new Nothing();
        } catch (SQLException e) {
            throw new DatabaseFailed(e);
        }
    }

    /** Whether it is gone by this; of two at once, one is told that there is nothing. */
    boolean withdraw(Counted counted) {
        return rows.deleteSent(counted.campaign(), counted.nomination());
    }

    private static List<Place> places(Connection connection, ReceiptCode code) throws SQLException {
        List<Place> places = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement("""
                        select id, state in ('SEALED', 'ARCHIVED'), closes_on from campaign
                        where state in ('COLLECTING', 'CLOSED', 'SEALED', 'ARCHIVED')
                        """);
                ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                UUID campaign = rows.getObject(1, UUID.class);
                if (code.hintsAt(campaign)) {
                    places.add(new Place(campaign, rows.getBoolean(2), rows.getObject(3, LocalDate.class)));
                }
            }
        }
        return places;
    }

    /** All are tried, so that the time taken does not tell where in the list somebody stands. */
    private static @Nullable UUID nomination(Connection connection, Place place, CampaignKey key, ReceiptCode code)
            throws SQLException {
        byte[] wanted = code.text().getBytes(StandardCharsets.US_ASCII);
        @Nullable UUID found = null;
        try (PreparedStatement select = connection.prepareStatement(ASKED)) {
            select.setObject(1, place.id());
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    UUID nomination = rows.getObject(1, UUID.class);
                    ReceiptCode made = ReceiptCode.of(key, place.id(), nomination, rows.getInt(2));
                    if (MessageDigest.isEqual(made.text().getBytes(StandardCharsets.US_ASCII), wanted)) {
                        found = nomination;
                    }
                }
            }
        }
        return found;
    }

    private static boolean sent(Connection connection, byte[] locator) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("select 1 from ballot where locator = ? and submitted")) {
            select.setBytes(1, locator);
            try (ResultSet row = select.executeQuery()) {
                return row.next();
            }
        }
    }
}
