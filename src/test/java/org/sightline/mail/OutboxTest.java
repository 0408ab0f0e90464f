package org.sightline.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sightline.Mailbox;
import org.sightline.TestClock;

@QuarkusTest
class OutboxTest {
    @Inject
    Outbox outbox;

    @Inject
    Delivery delivery;

    @Inject
    OutboxMessages messages;

    @Inject
    AgroalDataSource database;

    @Inject
    TestClock clock;

    private final Mailbox mailbox = new Mailbox();
    private final UUID campaign = UUID.randomUUID();
    private final UUID subject = UUID.randomUUID();

    @BeforeEach
    void clear() throws SQLException {
        execute("delete from outbox_message");
        mailbox.clear();
    }

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    @Test
    void sendsWhatTheWriterWroteUnderTheIdOfItsRow() {
        enqueue(letter(TestLetters.ORDINARY).withSecret("geheim"));
        UUID id = only().id();

        delivery.deliver();

        Mailbox.Received mail = mailbox.latest(TestLetters.address(subject)).orElseThrow();
        assertThat(mail.subject()).isEqualTo("Gruß an Zoë");
        assertThat(mail.text()).isEqualTo("Größe = geheim");
        assertThat(mail.html()).isEqualTo("<p>Größe = geheim</p>");
        assertThat(mail.id()).isEqualTo("<" + id + "@localhost>");
        assertThat(mail.source()).contains("Auto-Submitted: auto-generated");
        assertThat(only().state()).isEqualTo(OutboxMessages.State.SENT);
        assertThat(delivery.deliver()).isZero();
    }

    @Test
    void sendsNothingOfATransactionThatDidNotCommit() {
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> {
                    outbox.enqueue(letter(TestLetters.ORDINARY));
                    throw new IllegalStateException("changed my mind");
                }))
                .hasMessageContaining("changed my mind");
        assertThat(delivery.deliver()).isZero();
        assertThatThrownBy(() -> outbox.enqueue(letter(TestLetters.ORDINARY)))
                .hasMessageContaining("Transaction is required");
    }

    @Test
    void keepsASecretEncryptedAndOnlyUntilItIsSent() throws SQLException {
        enqueue(letter(TestLetters.ORDINARY).withSecret("canary-8822"));
        assertThat(ask("select position('canary'::bytea in payload)::text from outbox_message"))
                .isEqualTo("0");
        delivery.deliver();
        assertThat(ask("select count(payload)::text from outbox_message")).isEqualTo("0");
    }

    @Test
    void waitsLongerFromTryToTryAndKeepsTheMessageIdWhileTheServerIsDown() {
        List<String> logged = new ArrayList<>();
        enqueue(letter(TestLetters.ORDINARY));
        UUID id = only().id();
        int port = mailbox.port();
        mailbox.down();
        Handler listening = listen(logged);
        try {
            assertThat(delivery.deliver()).isOne();
            assertThat(delivery.deliver()).as("not due yet").isZero();
            assertThat(only().nextTry()).isEqualTo(clock.instant().plus(Duration.ofMinutes(1)));
            clock.advance(Duration.ofMinutes(1));
            assertThat(delivery.deliver()).isOne();
            assertThat(only().nextTry()).isEqualTo(clock.instant().plus(Duration.ofMinutes(2)));
            assertThat(only().lastReply()).isEqualTo("no connection");
        } finally {
            Logger.getLogger("").removeHandler(listening);
            mailbox.up(port);
        }
        clock.advance(Duration.ofMinutes(2));
        delivery.deliver();
        assertThat(mailbox.to(TestLetters.address(subject)))
                .singleElement()
                .extracting(Mailbox.Received::id)
                .isEqualTo("<" + id + "@localhost>");
        assertThat(only().attempts()).isEqualTo(3);
        assertThat(logged).isNotEmpty().noneMatch(line -> line.contains(subject.toString()) || line.contains("@"));
    }

    @Test
    void givesUpAfterTwoDays() {
        enqueue(letter(TestLetters.ORDINARY));
        int port = mailbox.port();
        mailbox.down();
        try {
            clock.advance(Duration.ofHours(48).minusSeconds(1));
            delivery.deliver();
            assertThat(only().state()).isEqualTo(OutboxMessages.State.QUEUED);
            clock.advance(Duration.ofHours(4));
            delivery.deliver();
        } finally {
            mailbox.up(port);
        }
        assertThat(only().state()).isEqualTo(OutboxMessages.State.DEAD);
        clock.advance(Duration.ofDays(1));
        assertThat(delivery.deliver()).isZero();
    }

    @Test
    void doublesThePauseUpToFourHours() {
        assertThat(Stream.of(1, 2, 3, 8, 9, 40).map(Settlement::pause).map(Duration::toMinutes))
                .containsExactly(1L, 2L, 4L, 128L, 240L, 240L);
    }

    @Test
    void sharesTheWorkAmongNodesAndSendsEachMailOnce() {
        List<Letter> letters = Stream.generate(() -> Letter.of(TestLetters.ORDINARY, UUID.randomUUID()))
                .limit(300)
                .map(letter -> letter.inCampaign(campaign))
                .toList();
        QuarkusTransaction.requiringNew().run(() -> outbox.enqueueAll(letters));

        CompletableFuture<Integer> other = CompletableFuture.supplyAsync(delivery::deliver);
        int here = delivery.deliver();

        assertThat(here + other.join()).isEqualTo(300);
        assertThat(mailbox.all()).hasSize(300);
        assertThat(mailbox.all().stream().map(Mailbox.Received::id).distinct()).hasSize(300);
        assertThat(messages.of(campaign, EnumSet.allOf(OutboxMessages.State.class)))
                .allMatch(message -> message.state() == OutboxMessages.State.SENT);
    }

    @Test
    void takesOverFromANodeThatDied() throws SQLException {
        enqueue(letter(TestLetters.ORDINARY));
        execute("update outbox_message set attempts = 1, claimed_until = now() + interval '1 minute'");
        assertThat(delivery.deliver()).isZero();
        execute("update outbox_message set claimed_until = now() - interval '1 second'");
        assertThat(delivery.deliver()).isOne();
        assertThat(mailbox.to(TestLetters.address(subject))).hasSize(1);
    }

    @Test
    void doesNotRepeatAfterAnUncertainOutcomeWhatMayBeSentOnceOnly() throws SQLException {
        enqueue(letter(TestLetters.ONCE));
        execute("update outbox_message set attempts = 1, claimed_until = now() - interval '1 second'");
        delivery.deliver();
        assertThat(mailbox.to(TestLetters.address(subject))).isEmpty();
        assertThat(only().state()).isEqualTo(OutboxMessages.State.SENT_UNKNOWN);
    }

    @Test
    void leavesWhatIsNotNeededAnyMore() {
        TestLetters.FINISHED.add(subject);
        enqueue(letter(TestLetters.ORDINARY));
        delivery.deliver();
        assertThat(only().state()).isEqualTo(OutboxMessages.State.NOT_NEEDED);
        assertThat(mailbox.to(TestLetters.address(subject))).isEmpty();
    }

    @Test
    void remembersOfForgottenMailsOnlyHowMany() throws SQLException {
        UUID finished = UUID.randomUUID();
        TestLetters.FINISHED.add(finished);
        LocalDate day = LocalDate.of(2026, 3, 2);
        assertThat(enqueueRun(day, List.of(subject, finished))).isTrue();
        assertThat(enqueueRun(day, List.of(subject, finished)))
                .as("one run a day")
                .isFalse();

        delivery.deliver();

        assertThat(mailbox.all()).hasSize(1);
        assertThat(ask("select count(*)::text from outbox_message")).isEqualTo("0");
        assertThat(messages.runsOf(campaign))
                .containsExactly(new OutboxMessages.Run(TestLetters.FORGOTTEN, day, 2, 1, 1, 0));
    }

    @Test
    void doesNotShowWhoNeedsAForgottenMailWhileTheServerIsDown() throws SQLException {
        UUID finished = UUID.randomUUID();
        TestLetters.FINISHED.add(finished);
        enqueueRun(LocalDate.of(2026, 3, 3), List.of(subject, finished));
        int port = mailbox.port();
        mailbox.down();
        try {
            delivery.deliver();
        } finally {
            mailbox.up(port);
        }
        assertThat(ask("select count(*)::text from outbox_message")).isEqualTo("2");
        assertThat(ask("select count(distinct (attempts, next_try, state, last_reply, claimed_until))::text"
                        + " from outbox_message"))
                .isEqualTo("1");
        clock.advance(Duration.ofMinutes(1));
        delivery.deliver();
        assertThat(mailbox.all()).hasSize(1);
        assertThat(ask("select count(*)::text from outbox_message")).isEqualTo("0");
    }

    /** Several senders may share a run between them, so that one of them has only people who need no mail. */
    @Test
    void keepsThoseWhoNeedNoneAsLongAsTheOthersWait() throws SQLException {
        UUID finished = UUID.randomUUID();
        TestLetters.FINISHED.add(finished);
        enqueueRun(LocalDate.of(2026, 3, 3), List.of(finished));
        int port = mailbox.port();
        mailbox.down();
        try {
            delivery.deliver();
        } finally {
            mailbox.up(port);
        }
        assertThat(ask("select state || attempts from outbox_message")).isEqualTo("QUEUED1");
        clock.advance(Duration.ofMinutes(1));
        delivery.deliver();
        assertThat(mailbox.all()).isEmpty();
        assertThat(ask("select count(*)::text from outbox_message")).isEqualTo("0");
    }

    private Letter letter(String kind) {
        return Letter.of(kind, subject).inCampaign(campaign);
    }

    private void enqueue(Letter letter) {
        QuarkusTransaction.requiringNew().run(() -> outbox.enqueue(letter));
    }

    private boolean enqueueRun(LocalDate day, List<UUID> subjects) {
        return QuarkusTransaction.requiringNew()
                .call(() -> outbox.enqueueRun(campaign, TestLetters.FORGOTTEN, day, subjects));
    }

    private OutboxMessages.Message only() {
        return messages.of(campaign, EnumSet.allOf(OutboxMessages.State.class)).getFirst();
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.executeUpdate();
        }
    }

    private String ask(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet rows = statement.executeQuery()) {
            rows.next();
            return new String(rows.getBytes(1), StandardCharsets.UTF_8);
        }
    }

    private static Handler listen(List<String> logged) {
        Handler handler = new Handler() {
            @Override
            public void publish(LogRecord line) {
                logged.add(line.getMessage() + " " + line.getThrown());
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        Logger.getLogger("").addHandler(handler);
        return handler;
    }
}
