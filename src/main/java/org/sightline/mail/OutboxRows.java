package org.sightline.mail;

import io.agroal.api.AgroalDataSource;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sightline.security.Envelope;
import org.sightline.security.RandomId;

/** The rows of mails that wait, written in the caller's transaction. */
@Singleton
final class OutboxRows {
    private static final String INSERT = "insert into outbox_message (id, kind, subject_id, organisation_id,"
            + " campaign_id, run_id, batch_id, payload, state, next_try, give_up_at)"
            + " values (?, ?, ?, ?, ?, ?, ?, ?, 'QUEUED', ?, ?)";

    /** As many rows go to the database at once, so that a queue of any length takes the same memory. */
    private static final int AT_ONCE = 1000;

    private final AgroalDataSource database;
    private final Envelope envelope;
    private final Clock clock;
    private final SecureRandom random;
    private final Duration hold;

    @Inject
    OutboxRows(AgroalDataSource database, Envelope envelope, Clock clock, SecureRandom random, MailSettings settings) {
        this(database, envelope, clock, random, settings.hold());
    }

    OutboxRows(AgroalDataSource database, Envelope envelope, Clock clock, SecureRandom random, Duration hold) {
        this.database = database;
        this.envelope = envelope;
        this.clock = clock;
        this.random = random;
        this.hold = hold;
    }

    /** One mail that leaves at once. */
    void insert(Letter letter) {
        insert(List.of(letter), Optional.empty(), Optional.empty());
    }

    /** Mails that belong together: those of a campaign can be stopped while they wait. */
    void insertAll(List<Letter> letters) {
        Map<BatchOf, List<Letter>> together =
                letters.stream().collect(Collectors.groupingBy(BatchOf::of, LinkedHashMap::new, Collectors.toList()));
        together.forEach((of, some) -> insert(
                some, Optional.empty(), of.campaign().flatMap(campaign -> batch(campaign, of.kind(), some.size()))));
    }

    private record BatchOf(Optional<UUID> campaign, String kind) {
        static BatchOf of(Letter letter) {
            return new BatchOf(letter.campaign(), letter.kind());
        }
    }

    /** One mail of the kind for each subject; false when this day's run has been inserted before. */
    boolean insertRun(UUID campaign, String kind, LocalDate day, List<UUID> subjects) {
        UUID run = RandomId.from(random);
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(
                        "insert into mail_run (id, campaign_id, kind, day, queued) values (?, ?, ?, ?, ?)"
                                + " on conflict (campaign_id, kind, day) do nothing")) {
            insert.setObject(1, run);
            insert.setObject(2, campaign);
            insert.setString(3, kind);
            insert.setObject(4, day);
            insert.setInt(5, subjects.size());
            if (insert.executeUpdate() == 0) {
                return false;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("a run of mails could not be queued", e);
        }
        insert(
                subjects.stream()
                        .map(subject -> Letter.of(kind, subject).inCampaign(campaign))
                        .toList(),
                Optional.of(run),
                batch(campaign, kind, subjects.size()));
        return true;
    }

    /** Empty where nothing is held back, or there is nothing to hold. */
    private Optional<UUID> batch(UUID campaign, String kind, int size) {
        if (hold.isZero() || size == 0) {
            return Optional.empty();
        }
        UUID id = RandomId.from(random);
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(
                        "insert into mail_batch (id, campaign_id, kind, size, leaves_at) values (?, ?, ?, ?, ?)")) {
            insert.setObject(1, id);
            insert.setObject(2, campaign);
            insert.setString(3, kind);
            insert.setInt(4, size);
            insert.setTimestamp(5, Timestamp.from(clock.instant().plus(hold)));
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("a batch of mails could not be queued", e);
        }
        return Optional.of(id);
    }

    private void insert(List<Letter> letters, Optional<UUID> run, Optional<UUID> batch) {
        Instant leaves = batch.map(held -> clock.instant().plus(hold)).orElseGet(clock::instant);
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(INSERT)) {
            int waiting = 0;
            for (Letter letter : letters) {
                UUID id = RandomId.from(random);
                insert.setObject(1, id);
                insert.setString(2, letter.kind());
                insert.setObject(3, letter.subject().orElse(null));
                insert.setObject(4, letter.organisation().orElse(null));
                insert.setObject(5, letter.campaign().orElse(null));
                insert.setObject(6, run.orElse(null));
                insert.setObject(7, batch.orElse(null));
                insert.setBytes(8, wrapped(id, letter));
                insert.setTimestamp(9, Timestamp.from(leaves));
                insert.setTimestamp(10, Timestamp.from(leaves.plus(Outbox.PATIENCE)));
                insert.addBatch();
                if (++waiting % AT_ONCE == 0) {
                    insert.executeBatch();
                }
            }
            insert.executeBatch();
        } catch (SQLException e) {
            throw new IllegalStateException("mails could not be queued", e);
        }
    }

    private byte @Nullable [] wrapped(UUID id, Letter letter) {
        return letter.secret()
                .map(secret -> envelope.wrap(Claim.PURPOSE, id, secret.getBytes(StandardCharsets.UTF_8)))
                .orElse(null);
    }
}
