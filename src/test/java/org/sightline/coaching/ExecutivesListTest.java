package org.sightline.coaching;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sightline.account.Logins;
import org.sightline.account.Role;

@QuarkusTest
class ExecutivesListTest {
    @Inject
    CoachingScenario scenario;

    @Inject
    Logins logins;

    @Test
    void saysWhatIsNextForEachExecutive() {
        var first = scenario.campaign("Ana Ruiz", "COLLECTING");
        scenario.campaign("Drafted Dora", "DRAFT", first.organisation(), first.coach(), first.administrator(), "Next");
        scenario.campaign("Closed Carl", "CLOSED", first.organisation(), first.coach(), first.administrator(), "Now");
        var few = scenario.campaign(
                "Few Fiona", "SEALED", first.organisation(), first.coach(), first.administrator(), "Now");
        scenario.score(few, CoachingScenario.scorecard("Few Fiona", 2, List.of()), 6, 2);
        var ready = scenario.campaign(
                "Ready Rita", "SEALED", first.organisation(), first.coach(), first.administrator(), "Now");
        scenario.score(ready, CoachingScenario.scorecard("Ready Rita", 10, CoachingScenario.comments()), 12, 10);
        var released = scenario.campaign(
                "Released Rolf", "SEALED", first.organisation(), first.coach(), first.administrator(), "Then");
        scenario.score(released, CoachingScenario.scorecard("Released Rolf", 10, List.of()), 12, 10);
        scenario.run(
                "insert into report_release (executive_id, released_at, released_by)"
                        + " values (?, timestamptz '2026-02-28 12:00:00Z', ?)",
                released.id(),
                released.coach());

        var page = scenario.coach(first).open("/executives").document();
        assertThat(page.select("main h2").eachText())
                .containsExactly("Ready for you", "On the way", "Released", "All reports of a campaign");
        assertThat(page.select("main tbody tr").eachText())
                .containsExactly(
                        "Few Fiona Now Calder & Voss Too few people answered for a report. Read the letter that says so,"
                                + " then release it.",
                        "Ready Rita Now Calder & Voss 6 comments to read, interpretation to write.",
                        "Ana Ruiz Leadership programme 2026 Calder & Voss Collecting answers until 20 February 2026.",
                        "Closed Carl Now Calder & Voss Closed, and being sealed. The report follows by itself.",
                        "Drafted Dora Next Calder & Voss The campaign is being prepared. Nothing to do yet.",
                        "Released Rolf Then Calder & Voss Released on 28 February 2026.");
    }

    @Test
    void showsOneStageOnly() {
        var first = scenario.sealed("Ana Ruiz");
        scenario.campaign(
                "Cora Collecting", "COLLECTING", first.organisation(), first.coach(), first.administrator(), "Now");
        var coach = scenario.coach(first);
        assertThat(coach.open("/executives").document().select("main nav a").eachText())
                .containsExactly("Everybody (2)", "Ready for you (1)", "On the way (1)");
        var coming = coach.open("/executives?stage=coming").document();
        assertThat(coming.select("main tbody th").eachText()).containsExactly("Cora Collecting");
        assertThat(coming.select("main nav [aria-current]").text()).isEqualTo("On the way (1)");
        assertThat(coach.open("/executives?stage=debrief-held").text())
                .contains("Nobody stands at this point now.", "Conversation held (0)");
        assertThat(coach.open("/executives?stage=%3Cscript%3E").document().select("main tbody tr"))
                .hasSize(2);
    }

    @Test
    void keepsTwoCoachesApart() {
        var first = scenario.sealed("Ana Ruiz");
        var second = scenario.sealed("Ben Other");
        assertThat(scenario.coach(first).open("/executives").text())
                .contains("Ana Ruiz")
                .doesNotContain("Ben Other");
        assertThat(scenario.coach(second).open("/executives").text())
                .contains("Ben Other")
                .doesNotContain("Ana Ruiz");
    }

    @Test
    void isFriendlyWhenThereIsNobody() {
        var organisation = logins.organisation("Empty");
        var coach = logins.account("lonely-" + organisation + "@example.com", organisation, Role.COACH);
        assertThat(logins.browser(coach).open("/executives").text()).contains("Nobody has been entrusted to you yet.");
    }
}
