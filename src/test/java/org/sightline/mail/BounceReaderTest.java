package org.sightline.mail;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Reports as servers of several kinds write them; a file's name says what it must be read as. */
class BounceReaderTest {
    private static final Path CORPUS = Path.of("src/test/resources/bounces");
    private static final UUID MAIL = UUID.fromString("8f0c1d2e-3a4b-4c5d-8e9f-0a1b2c3d4e5f");

    static List<Path> corpus() throws IOException {
        try (Stream<Path> files = Files.list(CORPUS)) {
            return files.sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("corpus")
    void readsWhatItIs(Path file) throws IOException, MessagingException {
        String[] name = file.getFileName().toString().split("-");
        BounceReport expected = switch (name[0]) {
            case "hard" -> new BounceReport.Failed(Optional.of(MAIL), name[1], true);
            case "soft" -> new BounceReport.Failed(Optional.of(MAIL), name[1], false);
            case "underway" -> new BounceReport.Underway();
            case "autoreply" -> new BounceReport.AutoReply();
            default -> new BounceReport.Other();
        };
        assertThat(BounceReader.read(parsed(Files.readAllBytes(file)))).isEqualTo(expected);
    }

    @Test
    void marksAndFindsAMail() {
        ReturnAddress address = new ReturnAddress(Optional.of("bounces@sightline.example"));
        String marked = address.of(MAIL).orElseThrow();
        assertThat(marked).isEqualTo("bounces+8f0c1d2e3a4b4c5d8e9f0a1b2c3d4e5f@sightline.example");
        assertThat(ReturnAddress.find("<" + marked.toUpperCase(Locale.ROOT) + ">"))
                .contains(MAIL);
        assertThat(ReturnAddress.find("nothing here+abc@example.org")).isEmpty();
        assertThat(new ReturnAddress(Optional.empty()).of(MAIL)).isEmpty();
    }

    /** Whatever comes is read as something; nothing is thrown. */
    @Test
    void survivesBrokenReports() throws IOException, MessagingException {
        Random random = new Random(11);
        for (Path file : corpus()) {
            byte[] whole = Files.readAllBytes(file);
            for (int i = 0; i < 120; i++) {
                byte[] broken = whole.clone();
                for (int flips = random.nextInt(20); flips >= 0; flips--) {
                    broken[random.nextInt(broken.length)] = (byte) random.nextInt(256);
                }
                byte[] cut = Arrays.copyOf(broken, 1 + random.nextInt(broken.length));
                assertThat(BounceReader.read(parsed(i % 2 == 0 ? cut : broken))).isNotNull();
            }
        }
    }

    private static MimeMessage parsed(byte[] source) throws MessagingException {
        return new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(source));
    }
}
