package org.sightline.account;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import org.sightline.Browser;
import org.sightline.Mailbox;

/** Waits for sign-in mails; sending happens after the answer, so a test cannot know when. */
@ApplicationScoped
class SentLinks {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    String linkTo(String address) {
        Instant end = Instant.now().plus(PATIENCE);
        while (Instant.now().isBefore(end)) {
            var mail = new Mailbox().latest(address);
            if (mail.isPresent()) {
                return Browser.path(mail.get().link());
            }
            Thread.onSpinWait();
        }
        throw new AssertionError("no mail to " + address);
    }
}
