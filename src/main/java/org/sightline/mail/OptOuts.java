package org.sightline.mail;

import io.agroal.api.AgroalDataSource;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.sightline.security.AddressHash;
import org.sightline.security.Envelope;
import org.sightline.security.Sealed;

/**
 * Addresses that want no more mails of an organisation. A writer asks when the mail is about to be sent; what is not
 * sent counts among the mails that were not needed, whatever the reason, so that nothing tells one from another.
 */
@Singleton
public final class OptOuts {
    private static final String PURPOSE = "opt-out";
    private static final int ID_BYTES = 16;

    private final AgroalDataSource database;
    private final AddressHash hash;
    private final Envelope envelope;

    @Inject
    OptOuts(AgroalDataSource database, AddressHash hash, Envelope envelope) {
        this.database = database;
        this.hash = hash;
        this.envelope = envelope;
    }

    /** Whose mails of whom a token is about. */
    public record Wish(UUID organisation, String address) {}

    /**
     * What stands in a link by which the reader of this mailbox decides about further mails, and nothing else: the
     * organisation, and the address under the installation's key.
     */
    public String token(Wish wish) {
        byte[] wrapped =
                envelope.wrap(PURPOSE, wish.organisation(), wish.address().getBytes(StandardCharsets.UTF_8));
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(ByteBuffer.allocate(ID_BYTES + wrapped.length)
                        .putLong(wish.organisation().getMostSignificantBits())
                        .putLong(wish.organisation().getLeastSignificantBits())
                        .put(wrapped)
                        .array());
    }

    /** Empty for anything that is not a token of this installation. */
    public Optional<Wish> read(String token) {
        try {
            ByteBuffer bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(token));
            UUID organisation = new UUID(bytes.getLong(), bytes.getLong());
            byte[] wrapped = new byte[bytes.remaining()];
            bytes.get(wrapped);
            String address = new String(envelope.unwrap(PURPOSE, organisation, wrapped), StandardCharsets.UTF_8);
            return Optional.of(new Wish(organisation, address));
        } catch (IllegalArgumentException | BufferUnderflowException | Sealed.Unreadable e) {
            return Optional.empty();
        }
    }

    public boolean contains(Wish wish) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "select 1 from mail_opt_out where organisation_id = ? and address = ?")) {
            set(select, wish);
            try (ResultSet row = select.executeQuery()) {
                return row.next();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("an opt-out could not be read", e);
        }
    }

    /** No more mails, from the next one on; done as well if it was so before. */
    public void add(Wish wish) {
        change(
                "insert into mail_opt_out (organisation_id, address) select id, ? from organisation where id = ?"
                        + " on conflict do nothing",
                hash.of(wish.organisation(), wish.address()),
                wish.organisation());
    }

    /** Mails again. */
    public void remove(Wish wish) {
        change(
                "delete from mail_opt_out where address = ? and organisation_id = ?",
                hash.of(wish.organisation(), wish.address()),
                wish.organisation());
    }

    private void set(PreparedStatement statement, Wish wish) throws SQLException {
        statement.setObject(1, wish.organisation());
        statement.setBytes(2, hash.of(wish.organisation(), wish.address()));
    }

    private void change(String sql, byte[] address, UUID organisation) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setBytes(1, address);
            statement.setObject(2, organisation);
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("an opt-out could not be kept", e);
        }
    }
}
