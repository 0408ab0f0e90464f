package org.sightline.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.sightline.Mailbox;

/** A real IMAP mailbox: what came back is noted on its mail, and what people must read stays. */
@QuarkusTest
class BounceCollectionTest {
    private static final Path CORPUS = Path.of("src/test/resources/bounces");

    @Inject
    Outbox outbox;

    @Inject
    Delivery delivery;

    @Inject
    OutboxMessages messages;

    @Inject
    AgroalDataSource database;

    private final UUID campaign = UUID.randomUUID();
    private final UUID subject = UUID.randomUUID();

    @Test
    void notesWhatCameBackAndLeavesWhatPeopleMustRead() throws Exception {
        QuarkusTransaction.requiringNew()
                .run(() ->
                        outbox.enqueue(Letter.of(TestLetters.ORDINARY, subject).inCampaign(campaign)));
        QuarkusTransaction.requiringNew()
                .run(() ->
                        outbox.enqueueRun(campaign, TestLetters.FORGOTTEN, LocalDate.of(2026, 3, 9), List.of(subject)));
        delivery.deliver();
        UUID mail = only().id();
        UUID reminder = new Mailbox()
                .to(TestLetters.address(subject)).stream()
                        .map(received -> UUID.fromString(received.id().substring(1, 37)))
                        .filter(id -> !id.equals(mail))
                        .findFirst()
                        .orElseThrow();
        GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP));
        server.start();
        try {
            GreenMailUser user = server.setUser("bounces@sightline.example", "bounces", "secret");
            put(user, "autoreply-rfc3834.eml", mail);
            put(user, "underway-delayed-sendmail.eml", mail);
            put(user, "other-person.eml", mail);
            BounceCollection collection = new BounceCollection(
                    new Settings(server.getImap().getPort()), new JobClaim(database), new Returns(database));
            assertThat(collection.collect()).isEqualTo(3);
            assertThat(only().state()).isEqualTo(OutboxMessages.State.SENT);
            assertThat(server.getReceivedMessages())
                    .singleElement()
                    .satisfies(left -> assertThat(left.getSubject()).isEqualTo("Re: Feedback for Ana Ruiz"));

            put(user, "hard-5.1.1-postfix.eml", mail);
            put(user, "hard-5.1.1-postfix.eml", reminder);
            put(user, "hard-5.1.1-qmail.eml", UUID.randomUUID());
            collection.look();
            assertThat(only().state()).isEqualTo(OutboxMessages.State.BOUNCED);
            assertThat(only().lastReply()).isEqualTo("5.1.1");
            assertThat(messages.of(campaign, EnumSet.allOf(OutboxMessages.State.class)))
                    .as("nothing of the reminder, which only went to those who had not finished")
                    .hasSize(1);
            assertThat(server.getReceivedMessages()).hasSize(1);
            assertThat(collection.collect()).as("nothing unread is left").isZero();
        } finally {
            server.stop();
        }
    }

    @Test
    void isReadByOneNodeAtATime() {
        JobClaim claim = new JobClaim(database);
        assertThat(claim.take("test")).isTrue();
        assertThat(claim.take("test")).isFalse();
        claim.leave("test");
        assertThat(claim.take("test")).isTrue();
        claim.leave("test");
    }

    private OutboxMessages.Message only() {
        return messages.of(campaign, EnumSet.allOf(OutboxMessages.State.class)).getFirst();
    }

    private static void put(GreenMailUser user, String file, UUID mail) throws IOException, MessagingException {
        String source = Files.readString(CORPUS.resolve(file))
                .replace("8f0c1d2e3a4b4c5d8e9f0a1b2c3d4e5f", mail.toString().replace("-", ""))
                .replace("8f0c1d2e-3a4b-4c5d-8e9f-0a1b2c3d4e5f", mail.toString());
        user.deliver(new MimeMessage(
                Session.getInstance(new Properties()),
                new ByteArrayInputStream(source.getBytes(StandardCharsets.UTF_8))));
    }

    private record Settings(int port) implements BounceSettings {
        @Override
        public Optional<String> address() {
            return Optional.of("bounces@sightline.example");
        }

        @Override
        public Optional<String> host() {
            return Optional.of("127.0.0.1");
        }

        @Override
        public boolean tls() {
            return false;
        }

        @Override
        public Optional<String> username() {
            return Optional.of("bounces");
        }

        @Override
        public Optional<String> password() {
            return Optional.of("secret");
        }

        @Override
        public String folder() {
            return "INBOX";
        }

        @Override
        public String every() {
            return "off";
        }
    }
}
