package org.sightline.invitation;

import java.util.Set;
import org.sightline.campaign.PlannedMail;

/** How the kinds of mails are called on pages. */
final class MailKinds {
    /** What has words of its own; the rest goes to executives and is not told apart. */
    private static final Set<String> NAMED =
            Set.of("announcement", "invitation", "reminder", "last-call", "nudge", "extension", "thanks", "thank-you");

    private MailKinds() {}

    /** Under which kind a planned mail waits. */
    static String of(PlannedMail mail) {
        return switch (mail) {
            case ANNOUNCEMENT -> AnnouncementMails.KIND;
            case INVITATION -> InvitationMails.KIND;
            case REMINDER_1, REMINDER_2 -> ReminderMails.KIND;
            case LAST_CALL -> LastCallMails.KIND;
            case THANKS -> ThanksMails.KIND;
        };
    }

    /** The key of its words. */
    static String words(String kind) {
        return "outbox.kind." + (NAMED.contains(kind) ? kind : "other");
    }
}
