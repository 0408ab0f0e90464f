package org.sightline.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.ext.mail.SMTPException;
import java.io.IOException;
import java.net.ConnectException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SmtpTransportTest {
    @Test
    void tellsARefusalFromAPostponementFromAnUncertainty() {
        assertThat(SmtpTransport.outcome(reply(550, true))).isEqualTo(new Outcome.Refused("550"));
        assertThat(SmtpTransport.outcome(reply(451, false))).isEqualTo(new Outcome.Later("451"));
        assertThat(SmtpTransport.outcome(new ConnectException("refused: kim@example.org")))
                .isEqualTo(new Outcome.Unreachable("no connection"));
        assertThat(SmtpTransport.outcome(new IOException("Connection was closed")))
                .isEqualTo(new Outcome.Uncertain("connection lost"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\r\nBcc: b@example.org", "a\nb", " ", "a\u0000b"})
    void refusesHeadersThatWouldHoldMoreThanOneLine(String subject) {
        assertThatThrownBy(() -> new OutgoingMail("kim@example.org", subject, "text", "html"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new OutgoingMail(subject, "subject", "text", "html"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static RuntimeException reply(int code, boolean permanent) {
        return new RuntimeException(
                new SMTPException("recipient kim@example.org", code, List.of("kim@example.org"), permanent));
    }
}
