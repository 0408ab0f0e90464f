package org.sightline.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.sightline.Browser;
import org.sightline.TestClock;
import org.sightline.coaching.CoachingScenario;

/** What leaves the house in bulk or cannot be undone asks whoever has a second factor for it again. */
@QuarkusTest
class StepUpTest {
    @Inject
    CoachingScenario scenario;

    @Inject
    TestClock clock;

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    @Test
    void asksAnAdministratorBeforeWhatIsTakenAwayAndBeforeWhatIsErased() {
        CoachingScenario.File file = scenario.sealed("Step Up");
        Browser administrator = scenario.administrator(file);
        Phone phone = enrolled(administrator);
        String log = "/organisations/" + file.organisation() + "/log/";
        String erasure = "/campaigns/" + file.campaign() + "/executives/" + file.id() + "/erasure";
        for (String wanted :
                List.of(log + "log.csv?act=SIGN_IN&from=2026-01-01", log + "log.jsonl", "/account/data/own-data.zip")) {
            asked(administrator, wanted);
        }
        var question = administrator.submit(administrator.open(erasure), erasure, Map.of("name", file.name()));
        assertThat(question.status()).isEqualTo(403);
        assertThat(question.document().select("input[name=proof]")).hasSize(1);
        assertThat(question.document().select("input[name=name]").val()).isEqualTo(file.name());
        assertThat(scenario.column("select 1 from scorecard where executive_id = ?", file.id()))
                .as("nothing is erased before the code")
                .hasSize(1);
        String person = scenario.column("select person_id from executive where id = ?", file.id())
                .getFirst();
        String contact = "/organisations/" + file.organisation() + "/people/" + person + "/erasure";
        assertThat(administrator
                        .post(contact, Map.of("csrf", token(administrator, erasure)))
                        .statusCode())
                .isEqualTo(403);

        var asks = administrator.open("/account/proof?to=" + encoded(log + "log.csv?act=SIGN_IN&from=2026-01-01"));
        var given = administrator.submitOnce(asks, "/account/proof", Map.of("proof", phone.code()));
        assertThat(given.statusCode()).isEqualTo(303);
        assertThat(given.headers().firstValue("Location").map(Browser::path))
                .as("with what was chosen")
                .contains(log + "log.csv?act=SIGN_IN&from=2026-01-01");
        assertThat(administrator
                        .ask(log + "log.csv?act=SIGN_IN&from=2026-01-01")
                        .statusCode())
                .isEqualTo(200);
        assertThat(administrator.ask("/account/data/own-data.zip").statusCode()).isEqualTo(200);
    }

    @Test
    void asksACoachBeforeAReportIsTakenAway() {
        CoachingScenario.File file = scenario.sealed("Step Up");
        Browser coach = scenario.coach(file);
        String report = file.page("/report.pdf") + "?document=brief";
        assertThat(coach.ask(report).statusCode()).as("without a second factor").isEqualTo(200);
        enrolled(coach);
        asked(coach, report);
        assertThat(coach.ask(file.page("/report")).statusCode())
                .as("reading on the web")
                .isEqualTo(200);
    }

    private static void asked(Browser browser, String wanted) {
        var answer = browser.ask(wanted);
        assertThat(answer.statusCode()).as(wanted).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location").map(URI::create).map(URI::getRawQuery))
                .as(wanted)
                .contains("to=" + encoded(wanted));
    }

    private static String encoded(String path) {
        return URLEncoder.encode(path, StandardCharsets.UTF_8);
    }

    private static String token(Browser browser, String page) {
        return browser.open(page).document().expectFirst("input[name=csrf]").val();
    }

    /** Six minutes after a second factor was set up. */
    private Phone enrolled(Browser browser) {
        var form = browser.open("/account/second-factor");
        Phone phone = Phone.reading(form, clock);
        browser.submit(form, "/account/second-factor", Map.of("code", phone.code()));
        clock.advance(Duration.ofMinutes(6));
        return phone;
    }
}
