package org.sightline.mail;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import org.sightline.fuzz.Input;

/** Names and subjects that people typed: refused, or one header each that is read as what was meant. */
public final class HeaderFuzz {
    private static final Session SESSION = Session.getInstance(new Properties());
    private static final String OWN = "feedback@sightline.example";
    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
    private static final Set<String> HEADERS =
            Set.of("Message-ID", "Date", "From", "To", "Subject", "Auto-Submitted", "MIME-Version", "Content-Type");

    private HeaderFuzz() {}

    public static void fuzzerTestOneInput(byte[] bytes) throws MessagingException, IOException {
        List<String> typed = new Input(bytes).texts(4);
        OutgoingMail mail;
        try {
            mail = new OutgoingMail("ana@x.example", typed.get(1), typed.get(2), typed.get(3)).from(typed.get(0));
        } catch (IllegalArgumentException refused) {
            return;
        }
        String from = mail.sender("Sightline <" + OWN + ">");
        EmlFile file = new EmlFile(
                "<1@localhost>", from, mail.to(), mail.subject(), NOW, mail.text(), mail.html(), mail.calendar());
        String source = file.source();
        assertThat(EmlFile.parse(source).subject()).isEqualTo(mail.subject());
        assertThat(EmlFile.parse(source).from().replace("\"", "")).isEqualTo(from.replace("\"", ""));
        MimeMessage read = new MimeMessage(
                SESSION, new ByteArrayInputStream(source.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8)));
        assertThat(Collections.list(read.getAllHeaders()))
                .allMatch(header -> HEADERS.contains(header.getName()))
                .hasSize(HEADERS.size());
        assertThat(read.getSubject()).isEqualTo(mail.subject());
        assertThat(read.getFrom()).hasSize(1);
        assertThat(((InternetAddress) read.getFrom()[0]).getAddress()).isEqualTo(OWN);
    }
}
