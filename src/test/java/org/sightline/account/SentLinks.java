package org.sightline.account;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
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
        await(() -> !links(address).isEmpty());
        return links(address).getLast();
    }

    /** How many links have come by now. */
    int number(String address) {
        return links(address).size();
    }

    /** The link that comes after so many. */
    String linkAfter(String address, int earlier) {
        await(() -> links(address).size() > earlier);
        return links(address).getLast();
    }

    /** Whether a mail to this address says so, once it has come. */
    boolean say(String address, String words) {
        await(() -> says(address, words));
        return says(address, words);
    }

    private boolean says(String address, String words) {
        return mailbox.to(address).stream().anyMatch(mail -> mail.text().contains(words));
    }

    /** Links that sign in, and not those that only lead to the door. */
    private List<String> links(String address) {
        return mailbox.to(address).stream()
                .map(mail -> Browser.path(mail.link()))
                .filter(link -> link.startsWith("/sign-in/"))
                .toList();
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
