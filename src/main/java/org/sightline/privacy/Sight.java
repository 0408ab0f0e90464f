package org.sightline.privacy;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sightline.web.OpenAddresses;

/** What there is to see, by the addresses that show it; who may is read from the pages behind them, see {@link OpenAddresses}. */
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
    STEPS("/accountability", "/organisations/{id}/accountability"),
    ROLLUP("/rollups/{id}"),
    NORMS("/norms");

    private final List<String> addresses;

    Sight(String... addresses) {
        this.addresses = List.of(addresses);
    }

    /**
     * Who may see it, by the roles that may open each address.
     *
     * @throws IllegalStateException if there is no such page, which says that this list is out of date
     */
    Set<String> roles(Map<String, Set<String>> open) {
        Set<String> may = new HashSet<>();
        for (String address : addresses) {
            @Nullable Set<String> found = open.get(address);
            if (found == null) {
                throw new IllegalStateException("no page shows " + address);
            }
            may.addAll(found);
        }
        return may;
    }

    /** Ends the key of its words. */
    String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
