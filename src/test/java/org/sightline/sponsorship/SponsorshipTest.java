package org.sightline.sponsorship;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.sightline.Browser;
import org.sightline.account.Logins;
import org.sightline.account.Role;
import org.sightline.coaching.CoachingScenario;

/** The sponsor sees the steps of the own organisation's executives, and nothing else of the product. */
@QuarkusTest
class SponsorshipTest {
    @Inject
    CoachingScenario scenario;

    @Inject
    Logins logins;

    @Test
    void showsStepsAndNoResult() {
        var file = scenario.sealed("Ana Ruiz");
        UUID id = logins.account("top-" + file.organisation() + "@example.com", file.organisation(), Role.SPONSOR);
        Browser sponsor = logins.browser(id);
        assertThat(sponsor.open("/").path()).as("the only way on").isEqualTo("/sponsorship");
        assertThat(sponsor.open("/sponsorship").text()).contains("Ana Ruiz", "Not yet");
        scenario.run(
                "insert into report_release (executive_id, released_at, released_by) values (?, ?, null)",
                file.id(),
                Timestamp.from(Instant.parse("2026-03-01T09:00:00Z")));
        assertThat(sponsor.open("/sponsorship").text()).contains("Released");
        for (String path : new String[] {
            "/executives", file.page("/report"), file.page("/comments"), file.own("/report"), "/campaigns", "/oversight"
        }) {
            assertThat(sponsor.ask(path).statusCode()).as(path).isEqualTo(403);
        }
    }

    @Test
    void showsNothingOfOtherOrganisations() {
        scenario.sealed("Boris Lindqvist");
        UUID elsewhere = logins.organisation("Elsewhere");
        Browser sponsor = logins.browser(logins.account("top-" + elsewhere + "@example.com", elsewhere, Role.SPONSOR));
        assertThat(sponsor.open("/sponsorship").text())
                .contains("There is no campaign yet.")
                .doesNotContain("Boris");
    }
}
