package org.sightline.mail;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a mail that cannot be delivered comes back to: the bounce mailbox, with the mail's own number behind a plus. The
 * number is random and says nothing of who the mail was for.
 */
@Singleton
final class ReturnAddress {
    private static final Pattern MARK = Pattern.compile("\\+([0-9a-f]{32})@", Pattern.CASE_INSENSITIVE);
    private static final Pattern OWN_ID = Pattern.compile(
            "<([0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12})@", Pattern.CASE_INSENSITIVE);

    private final Optional<String> mailbox;

    @Inject
    ReturnAddress(BounceSettings settings) {
        this(settings.address());
    }

    ReturnAddress(Optional<String> mailbox) {
        this.mailbox = mailbox;
    }

    /** Empty without a bounce mailbox: mails come back to the sender's own address then. */
    Optional<String> of(UUID mail) {
        return mailbox.map(address -> {
            int at = address.lastIndexOf('@');
            return address.substring(0, at) + "+" + mail.toString().replace("-", "") + address.substring(at);
        });
    }

    /** The mail that a text names, by its return address or by its Message-ID. */
    static Optional<UUID> find(String text) {
        Matcher mark = MARK.matcher(text);
        if (mark.find()) {
            String hex = mark.group(1).toLowerCase(Locale.ROOT);
            return Optional.of(new UUID(
                    Long.parseUnsignedLong(hex.substring(0, 16), 16), Long.parseUnsignedLong(hex.substring(16), 16)));
        }
        Matcher id = OWN_ID.matcher(text);
        return id.find() ? Optional.of(UUID.fromString(id.group(1))) : Optional.empty();
    }
}
