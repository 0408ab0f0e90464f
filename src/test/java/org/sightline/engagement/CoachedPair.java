package org.sightline.engagement;

import java.util.Map;
import java.util.UUID;
import org.sightline.Browser;
import org.sightline.account.Logins;
import org.sightline.account.Role;

/**
 * A coach and an executive at the beginning of an engagement.
 *
 * @param page of the engagement for the coach
 * @param own the executive's page of it
 */
public record CoachedPair(UUID organisation, Browser coach, Browser executive, UUID id, String page, String own) {
    /** @param tag in the names of everything, and nowhere else */
    public static CoachedPair of(Logins logins, String tag) {
        UUID organisation = logins.organisation("Coached " + tag);
        Browser coach = logins.browser(logins.account("coach-" + tag + "@example.com", organisation, Role.COACH));
        String page = coach.submit(
                        coach.open("/engagements/new"),
                        "/engagements",
                        Map.of(
                                "name",
                                "Ana Ruiz",
                                "email",
                                "ana-" + tag + "@example.com",
                                "goal",
                                "Delegate more",
                                "timeZone",
                                "Europe/Berlin"))
                .path();
        UUID id = UUID.fromString(page.replaceFirst(".*/", ""));
        Browser executive = logins.browser(logins.account("ana-" + tag + "@example.com", organisation));
        return new CoachedPair(organisation, coach, executive, id, page, "/my/coaching/" + id);
    }
}
