package org.sightline.mail;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.util.Properties;

/** Whatever lies in the bounce mailbox is read as one of the four reports, and its status is one. */
public final class BounceFuzz {
    private static final Session SESSION = Session.getInstance(new Properties());

    private BounceFuzz() {}

    public static void fuzzerTestOneInput(byte[] bytes) throws MessagingException {
        if (BounceReader.read(new MimeMessage(SESSION, new ByteArrayInputStream(bytes)))
                instanceof BounceReport.Failed failed) {
            assertThat(failed.status()).matches("[245]\\.\\d{1,3}\\.\\d{1,3}");
            assertThat(failed.permanent()).isEqualTo(SmtpReply.badAddress(failed.status()));
        }
    }
}
