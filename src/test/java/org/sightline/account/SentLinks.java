package org.sightline.account;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.sightline.Browser;
import org.sightline.Mailbox;
import org.sightline.mail.Delivery;

/** Waits for sign-in mails: they are queued after the answer, so a test cannot know when. */
@ApplicationScoped
class SentLinks {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Mailbox mailbox = new Mailbox();
    private final Delivery delivery;

    SentLinks(Delivery delivery) {
        this.delivery = delivery;
    }

    String linkTo(String address) {
        await(() -> mailbox.latest(address).isPresent());
        return Browser.path(mailbox.latest(address).orElseThrow().link());
    }

    /** How many have come once there are this many. */
    int count(String address, int expected) {
        await(() -> mailbox.to(address).size() >= expected);
        return mailbox.to(address).size();
    }

    private void await(BooleanSupplier come) {
        Instant end = Instant.now().plus(PATIENCE);
        while (!come.getAsBoolean() && Instant.now().isBefore(end)) {
            delivery.deliver();
            LockSupport.parkNanos(20_000_000);
        }
    }
}
