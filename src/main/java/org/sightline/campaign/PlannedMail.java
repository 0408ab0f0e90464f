package org.sightline.campaign;

import java.util.Locale;

/** The mails of a campaign that are planned, in the order in which they leave. */
public enum PlannedMail {
    ANNOUNCEMENT,
    INVITATION,
    REMINDER_1,
    REMINDER_2,
    LAST_CALL,
    THANKS;

    /** As fields and the keys of words name it. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether it asks once more those who have not finished. */
    public boolean reminds() {
        return this == REMINDER_1 || this == REMINDER_2 || this == LAST_CALL;
    }
}
