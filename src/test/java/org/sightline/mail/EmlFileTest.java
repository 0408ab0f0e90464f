package org.sightline.mail;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmlFileTest {
    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");

    @TempDir
    Path folder;

    private final OutgoingMail mail = new OutgoingMail(
            "zoe@example.org",
            "Ein ziemlich langer Betreff mit Größe, Maß und Smiley 😀 bis über die Zeile",
            "Grüße,\n\nfrom here\n",
            "<p>Grüße</p>");

    @Test
    void readsBackWhatItWrote() throws Exception {
        EmlFile read = EmlFile.read(written());
        assertThat(read)
                .isEqualTo(new EmlFile(
                        "<1@localhost>",
                        "Sightline <a@localhost>",
                        mail.to(),
                        mail.subject(),
                        NOW,
                        mail.text(),
                        mail.html(),
                        Optional.empty()));
    }

    @Test
    void keepsAnEntryForTheCalendar() throws Exception {
        CalendarPart entry = new CalendarPart("REQUEST", "BEGIN:VCALENDAR\nSUMMARY:Größe\nEND:VCALENDAR\n");
        EmlFile written = new EmlFile(
                "<1@localhost>", "a@localhost", mail.to(), "Session", NOW, "Words", "<p>Words</p>", Optional.of(entry));
        assertThat(EmlFile.parse(written.source())).isEqualTo(written);
        MimeMessage message =
                new MimeMessage(null, new ByteArrayInputStream(written.source().getBytes(StandardCharsets.UTF_8)));
        assertThat(((Multipart) message.getContent()).getBodyPart(2).getContentType())
                .startsWith("text/calendar; method=REQUEST");
    }

    @Test
    void isAMailThatOtherProgramsRead() throws Exception {
        try (var in = Files.newInputStream(written())) {
            MimeMessage message = new MimeMessage(null, in);
            assertThat(message.getSubject()).isEqualTo(mail.subject());
            assertThat(message.getMessageID()).isEqualTo("<1@localhost>");
            assertThat(message.getSentDate().toInstant()).isEqualTo(NOW);
            Multipart parts = (Multipart) message.getContent();
            assertThat(parts.getContentType()).startsWith("multipart/alternative");
            assertThat(parts.getBodyPart(0).getContent().toString().replace("\r\n", "\n"))
                    .isEqualTo(mail.text());
            assertThat(parts.getBodyPart(1).getContent()).isEqualTo(mail.html());
        }
        assertThat(Files.readAllLines(written())).allMatch(line -> line.length() <= 998);
    }

    @Test
    void listsTheNewestFirstAndPassesOverForeignFiles() throws Exception {
        for (int minute : List.of(3, 9, 5)) {
            Clock clock = Clock.fixed(NOW.plusSeconds(60L * minute), ZoneOffset.UTC);
            new FolderTransport(folder, "Sightline <a@localhost>", clock)
                    .send(UUID.randomUUID(), "<" + minute + "@localhost>", mail);
        }
        Files.writeString(folder.resolve("99999999-notes.eml"), "nothing of ours");
        assertThat(new MailFolder(folder)
                        .mails().stream().map(entry -> entry.mail().messageId()))
                .containsExactly("<9@localhost>", "<5@localhost>", "<3@localhost>");
    }

    @Test
    void opensNothingOutsideTheFolder() throws Exception {
        Path inside = Files.createDirectory(folder.resolve("inside"));
        new FolderTransport(folder, "a@localhost", Clock.fixed(NOW, ZoneOffset.UTC))
                .send(UUID.randomUUID(), "<1@localhost>", mail);
        String name = written().getFileName().toString();
        assertThat(new MailFolder(folder).find(name)).isPresent();
        assertThat(Stream.of("../" + name, "..", "", ".", "/etc/passwd", "absent.eml", "a\0b")
                        .map(each -> new MailFolder(inside).find(each)))
                .allMatch(found -> found.isEmpty());
    }

    private Path written() throws Exception {
        new FolderTransport(folder, "Sightline <a@localhost>", Clock.fixed(NOW, ZoneOffset.UTC))
                .send(UUID.randomUUID(), "<1@localhost>", mail);
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile).findFirst().orElseThrow();
        }
    }
}
