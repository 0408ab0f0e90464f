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
        assertThat(SmtpTransport.outcome(reply(554, true))).isEqualTo(new Outcome.Refused("554"));
        assertThat(SmtpTransport.outcome(reply(550, true))).isEqualTo(new Outcome.Bounced("550"));
        assertThat(SmtpTransport.outcome(reply(550, true, "550 5.7.1 kim@example.org: not from you")))
                .isEqualTo(new Outcome.Refused("550 5.7.1"));
        assertThat(SmtpTransport.outcome(reply(550, true, "550-5.1.1 no kim", "550 5.1.1 here")))
                .isEqualTo(new Outcome.Bounced("550 5.1.1"));
        assertThat(SmtpTransport.outcome(reply(535, true, "535 5.7.8 who are you?")))
                .isEqualTo(new Outcome.Unreachable("535 5.7.8"));
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

    private static RuntimeException reply(int code, boolean permanent, String... lines) {
        return new RuntimeException(new SMTPException("recipient kim@example.org", code, List.of(lines), permanent));
    }
}
