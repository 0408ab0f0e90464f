package org.sightline.incident;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.sightline.Browser;
import org.sightline.Browser.Page;
import org.sightline.account.Logins;
import org.sightline.account.Role;
import org.sightline.coaching.CoachingScenario;
import org.sightline.coaching.CoachingScenario.File;
import org.sightline.engagement.EngagementScenario;
import org.sightline.interview.InterviewScenario;
import org.sightline.resurvey.ResurveyScenario;

/** What is shared of conversations before the release of a report stands in it, and nothing that comes or goes afterwards. */
@QuarkusTest
class ToldInReportTest {
    private static final LocalDate DAY = LocalDate.of(2026, 2, 1);

    @Inject
    CoachingScenario coaching;

    @Inject
    EngagementScenario engagements;

    @Inject
    InterviewScenario interviews;

    @Inject
    IncidentScenario scenario;

    @Inject
    Incidents incidents;

    @Inject
    Logins logins;

    @Inject
    ResurveyScenario repeats;

    @Test
    void printsWhatWasSharedWhenItWasReleased() {
        File file = coaching.sealed("Ana Ruiz");
        Browser coach = coaching.coach(file);
        assertThat(coach.open(file.page("/report")).text()).doesNotContain("What people said in conversations");
        // another coach's engagement with the same person is none of this report
        UUID other = logins.account("else-" + file.id() + "@example.com", file.organisation(), Role.COACH);
        UUID before = engagement(file, other);
        interviews.of(before, other, "Ingeborg");
        coaching.run("update engagement set ended_on = opened_on where id = ?", before);
        UUID engagement = engagement(file, file.coach());
        interviews.of(engagement, file.coach(), "Solveig");
        UUID incident = UUID.fromString(
                scenario.of(engagement, interview(engagement), "Solveig").get("incident"));

        Page report = coach.open(file.page("/report"));
        assertThat(report.text())
                .contains("What people said in conversations", "Mentioned by a few", "Waits, says Solveig")
                .doesNotContain("Single situations", "Minutes of Solveig", "Before Solveig", "Ingeborg");
        incidents.share(incident, DAY);
        report = coach.open(file.page("/report"));
        assertThat(report.document().expectFirst("#incidents").text())
                .contains("Single situations", "Waited, says Solveig")
                .doesNotContain("Minutes of Solveig", "Before Solveig", "Asked Solveig");

        // the coach can leave either out
        Page studio = coach.open(file.page("/studio"));
        coach.choose(
                studio,
                file.page("/studio"),
                "section",
                studio.document()
                        .select("input[name=section]:not([value=incidents])")
                        .eachAttr("value"));
        assertThat(coach.open(file.page("/report")).document().select("#incidents"))
                .isEmpty();
        studio = coach.open(file.page("/studio"));
        coach.choose(
                studio,
                file.page("/studio"),
                "section",
                studio.document().select("input[name=section]").eachAttr("value"));

        coaching.release(file, "");
        assertThat(coaching.column("select encode(body, 'escape') from report_told where executive_id = ?", file.id()))
                .singleElement()
                .asString()
                .doesNotContain("Solveig");
        incidents.share(incident, null);
        UUID later = UUID.fromString(
                scenario.of(engagement, interview(engagement), "Thorvald").get("incident"));
        incidents.share(later, DAY);
        Browser executive = coaching.skipping(file);
        assertThat(executive.open(file.own("/report")).text())
                .contains("Waits, says Solveig", "Waited, says Solveig")
                .doesNotContain("Thorvald", "Minutes of", "Ingeborg");
    }

    /** What stands in a report is not printed again in the next one of the same person. */
    @Test
    void printsNothingTwice() {
        File first = repeats.sealed("Ana Ruiz");
        UUID engagement = engagement(first, first.coach());
        interviews.of(engagement, first.coach(), "Solveig");
        coaching.run("update interview_theme set shared_on = ? where engagement_id = ?", DAY, engagement);
        coaching.release(first, "");
        File second = repeats.later(first);
        assertThat(logins.browser(first.coach()).open(second.page("/report")).text())
                .doesNotContain("Solveig");
        coaching.run("update interview_theme set shared_on = date '2126-01-01' where engagement_id = ?", engagement);
        assertThat(logins.browser(first.coach()).open(second.page("/report")).text())
                .contains("Waits, says Solveig");
    }

    private UUID engagement(File file, UUID coach) {
        UUID person = UUID.fromString(coaching.column("select person_id from executive where id = ?", file.id())
                .getFirst());
        Map<String, String> ids = engagements.of(file.organisation(), person, file.account(), coach, "Vale");
        return UUID.fromString(ids.get("engagement"));
    }

    private UUID interview(UUID engagement) {
        return UUID.fromString(coaching.column("select id from interview where engagement_id = ?", engagement)
                .getFirst());
    }
}
