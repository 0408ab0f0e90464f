package org.sightline.mail;

import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.sightline.security.Envelope;

/** Mails that are played for the attack on storage leave what the product's outbox leaves of them. */
@QuarkusTest
class RehearsedMailTest {
    @Inject
    AgroalDataSource database;

    @Inject
    Envelope envelope;

    @Inject
    SecureRandom random;

    @Inject
    Clock clock;

    @Test
    void leavesNoRowOfARunAndOneOfEveryInvitation() throws SQLException {
        RehearsedMail mail = new RehearsedMail(database, envelope, clock, random);
        UUID campaign = UUID.randomUUID();
        List<UUID> raters = List.of(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID());
        LocalDate day = LocalDate.of(2026, 3, 7);
        List<UUID> out = new ArrayList<>();
        mail.enqueueAll(raters.stream()
                .map(rater -> Letter.of("invitation", rater).inCampaign(campaign))
                .toList());
        assertThat(mail.enqueueRun(campaign, "reminder", day, raters)).isTrue();
        assertThat(mail.enqueueRun(campaign, "reminder", day, raters)).isFalse();
        mail.deliver(
                "reminder",
                letter -> !letter.kind().equals("reminder") || letter.subject().equals(Optional.of(raters.getFirst())),
                letter -> letter.campaign()
                        .filter(campaign::equals)
                        .ifPresent(_ -> out.add(letter.subject().orElseThrow())));

        assertThat(out).hasSize(4).containsAll(raters);
        assertThat(column("select kind || ' ' || state from outbox_message where campaign_id = ?", campaign))
                .containsExactly("invitation SENT", "invitation SENT", "invitation SENT");
        assertThat(column(
                        "select kind || ' ' || queued || ' ' || sent || ' ' || not_needed from mail_run"
                                + " where campaign_id = ?",
                        campaign))
                .containsExactly("reminder 3 1 2");
    }

    private List<String> column(String sql, UUID campaign) throws SQLException {
        List<String> column = new ArrayList<>();
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            select.setObject(1, campaign);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    column.add(rows.getString(1));
                }
            }
        }
        return column;
    }
}
