package org.sightline.privacy;

import java.util.List;
import java.util.Locale;

/** What there is to see, by the addresses that show it; who may is read from the pages behind them, see {@link Sights}. */
enum Sight {
    /** No page shows either. */
    SINGLE_ANSWERS(),
    WHO_ANSWERED(),
    ASKED("/campaigns/{id}/executives/{executiveId}"),
    PROGRESS("/campaigns/{id}"),
    COMMENTS("/executives/{id}/comments"),
    REPORT_BEFORE("/executives/{id}/report"),
    REPORT_RELEASED("/executives/{id}/report", "/my/{id}/report"),
    COACH_NOTES("/executives/{id}/notes"),
    OWN_WRITING("/my/{id}/worksheet"),
    SHARED_WRITING("/my/{id}/sharing", "/executives/{id}/shared"),
    RECORD("/organisations/{id}/log"),
    RECEIPTS("/oversight/campaigns/{id}"),
    DELETION("/organisations/{id}/retention"),
    NORMS("/norms");

    private final List<String> addresses;

    Sight(String... addresses) {
        this.addresses = List.of(addresses);
    }

    List<String> addresses() {
        return addresses;
    }

    /** Ends the key of its words. */
    String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
