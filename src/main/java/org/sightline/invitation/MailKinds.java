package org.sightline.invitation;

import java.util.Set;

/** How the kinds of mails are called on pages. */
final class MailKinds {
    /** What has words of its own; the rest goes to executives and is not told apart. */
    private static final Set<String> NAMED =
            Set.of("announcement", "invitation", "reminder", "last-call", "thanks", "thank-you");

    private MailKinds() {}

    /** The key of its words. */
    static String words(String kind) {
        return "outbox.kind." + (NAMED.contains(kind) ? kind : "other");
    }
}
