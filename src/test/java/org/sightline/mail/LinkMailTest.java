package org.sightline.mail;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.sightline.web.Reader;

@QuarkusTest
class LinkMailTest {
    @Inject
    Reader reader;

    @Test
    void saysTheSamePlainlyAndInHtml() {
        OutgoingMail mail = reader.in(
                Locale.GERMAN,
                () -> new LinkMail(
                                "Coaching <neu>",
                                "Guten Tag Ana & Bo,",
                                "„Los“ heißt \"los\".",
                                "Mehr auf Ihrer Seite:",
                                "https://sightline.example/my?a=1&b=2")
                        .to("ana@example.com", "Es geht los"));
        assertThat(mail.to()).isEqualTo("ana@example.com");
        assertThat(mail.subject()).isEqualTo("Es geht los");
        assertThat(mail.text()).isEqualTo("""
                Guten Tag Ana & Bo,

                „Los“ heißt "los".

                Mehr auf Ihrer Seite:
                https://sightline.example/my?a=1&b=2
                """);
        assertThat(mail.html()).isEqualTo("""
                <!doctype html>
                <html lang="de">
                <head><meta charset="utf-8"><title>Coaching &lt;neu&gt;</title></head>
                <body>
                <p>Guten Tag Ana &amp; Bo,</p>
                <p>„Los“ heißt &quot;los&quot;.</p>
                <p>Mehr auf Ihrer Seite:<br><a href="https://sightline.example/my?a=1&amp;b=2">https://sightline.example/my?a=1&amp;b=2</a></p>
                </body>
                </html>
                """);
    }
}
