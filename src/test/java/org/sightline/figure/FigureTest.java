package org.sightline.figure;

import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.sightline.Browser;
import org.sightline.Browser.Page;
import org.sightline.account.Logins;
import org.sightline.account.Role;
import org.sightline.coaching.CoachingScenario;
import org.sightline.engagement.Engagements;
import org.sightline.plan.BegunEngagements;
import org.sightline.system.Sql;

/** Figures beside values, as executive and coach enter and read them. */
@QuarkusTest
class FigureTest {
    private static final String FILE = """
            name;unit;target;actual;weight;source;better;from;to
            Revenue;m€;100;110;2;Monthly report;higher;2026-01-01;2026-03-31
            Cost per unit;€;20;18;1;Plant ledger;lower;2026-01-01;2026-03-31
            Complaints;;0;0;1;Quality;lower;2026-01-01;2026-03-31
            """;

    @Inject
    Logins logins;

    @Inject
    CoachingScenario coaching;

    @Inject
    BegunEngagements begun;

    @Inject
    AgroalDataSource database;

    @Inject
    FigureRoom room;

    @Inject
    Engagements engagements;

    private final String tag = UUID.randomUUID().toString().substring(0, 8);

    private String begin(UUID organisation, String email, UUID account, UUID coach) {
        return "/figures/" + begun.begun(organisation, email, account, coach);
    }

    private static Map<String, String> three() {
        Map<String, String> fields = new HashMap<>();
        fields.put("from", "2026-01-01");
        fields.put("to", "2026-03-31");
        for (int i = 1; i <= 3; i++) {
            fields.put("name-" + i, "Figure no. " + i);
            fields.put("target-" + i, "100");
            fields.put("actual-" + i, i == 3 ? "" : "90");
            fields.put("source-" + i, "Ledger");
        }
        return fields;
    }

    @Test
    void areEnteredByEitherAndNeverShownWithoutValues() {
        UUID organisation = logins.organisation("Counted " + tag);
        UUID coachAccount = logins.account("coach-" + tag + "@example.com", organisation, Role.COACH);
        Browser coach = logins.browser(coachAccount);
        String email = "ana-" + tag + "@example.com";
        UUID account = logins.account(email, organisation);
        String figures = begin(organisation, email, account, coachAccount);
        Browser executive = logins.browser(account);

        Page faulty = executive.submit(
                executive.open(figures + "/new"),
                figures,
                Map.of("from", "2026-04-01", "to", "2026-03-31", "name-1", "Revenue", "target-1", "12 %"));
        assertThat(faulty.status()).isEqualTo(422);
        assertThat(faulty.text())
                .contains(
                        "Choose a last day after the first.",
                        "Enter the target as a number",
                        "Say where the figure comes from",
                        "Enter 3 to 6 figures");
        assertThat(faulty.document().expectFirst("#target-1").val()).isEqualTo("12 %");

        Page entered = executive.submit(faulty, figures, three());
        assertThat(entered.text())
                .contains("1 January 2026 to 31 March 2026", "90% of the targets", "The targets are not reached.")
                .contains("Of values nothing is known here", "cannot be told from what is known", "stays out");
        assertThat(entered.document().select("svg")).isEmpty();
        assertThat(executive
                        .submit(executive.open(figures + "/new"), figures, three())
                        .text())
                .contains("There are figures of this period already.");
        assertThat(coach.open(figures.replace("/figures/", "/engagements/")).text())
                .contains("Figures beside values", "one period")
                .doesNotContain("90%");

        String period = coach.open(figures)
                .document()
                .expectFirst("main a[href^=" + figures + "/]:not([href$=new]):not([href$=file])")
                .attr("href");
        Page form = coach.open(period);
        assertThat(form.text()).contains("Of values nothing is known here");
        coach.submit(form, period, Map.of("actual-3", "120"));
        Page overtaken = executive.submit(executive.open(period), period, Map.of("actual-3", "130", "version", "0"));
        assertThat(overtaken.status()).isEqualTo(409);
        assertThat(overtaken.document().expectFirst("#other").text()).contains("120");
        assertThat(executive.submit(overtaken, period, Map.of()).text()).contains("130");

        Browser stranger = logins.browser(logins.account("next-" + tag + "@example.com", organisation, Role.COACH));
        assertThat(stranger.ask(figures).statusCode()).isEqualTo(404);
        assertThat(stranger.ask(period).statusCode()).isEqualTo(404);
        Sql.run(
                database,
                "an end",
                "update engagement set ended_on = opened_on where id = ?",
                UUID.fromString(figures.substring("/figures/".length())));
        assertThat(executive.open(figures).text()).contains("Figure no. 1");
        assertThat(executive.ask(figures + "/new").statusCode()).isEqualTo(404);
        assertThat(executive.ask(period).statusCode()).isEqualTo(404);
        assertThat(executive.submitOnce(overtaken, period, Map.of()).statusCode())
                .isEqualTo(404);
    }

    @Test
    void standBesideTheReleasedValuesOnTwoAxes() {
        CoachingScenario.File file = coaching.released("Ana " + tag, "");
        Browser coach = coaching.coach(file);
        String figures = begin(file.organisation(), file.email(), file.account(), file.coach());
        Browser executive = coaching.executive(file);
        Page broken = executive.upload(
                executive.open(figures + "/file"),
                figures + "/file",
                "figures.csv",
                FILE.replace(";18;", ";eighteen;").getBytes(StandardCharsets.UTF_8));
        assertThat(broken.status()).isEqualTo(422);
        assertThat(broken.document().select(".faults td").eachText())
                .containsExactly("3", "actual", "Enter the actual as a number such as 1250.5, or leave it empty.");
        assertThat(broken.document().expectFirst("#rows").val()).contains("eighteen");
        assertThat(executive.open(figures).text()).contains("There are no figures yet.");
        Page unread = executive.upload(
                executive.open(figures + "/file"),
                figures + "/file",
                "figures.csv",
                FILE.getBytes(StandardCharsets.UTF_8));
        // 1.1, 1.1 and 1 by 2, 1 and 1: 107.5 %; without one of them 105 % to 110 %
        assertThat(unread.text())
                .contains("The figures of the file are taken.", "108% of the targets", "between 105% and 110%");
        assertThat(unread.text()).contains("Of values nothing is known here");

        String held = held(figures);
        assertThat(held).contains("Revenue · 100 m€ · 110 m€", "Of values nothing is known here");
        coaching.skipping(file).open(file.own("/report"));
        assertThat(held(figures)).contains("Revenue", "all others together put values at");
        Page read = executive.open(figures);
        assertThat(read.text()).contains("all others together put values at").doesNotContain("nothing is known");
        assertThat(read.document().expectFirst("svg").attr("aria-label"))
                .contains("108% of the targets", "all others together put values at");
        assertThat(coach.open(figures).document().select("svg")).hasSize(1);

        String insights = figures.replace("/figures/", "/my/coaching/") + "/insights";
        Page evidence = executive.submit(
                executive.open(insights + "/new"), insights, Map.of("body", "I chase revenue", "situation", "Close"));
        assertThat(evidence.text()).contains("Revenue: 110 m€ of 100 m€, 1 January 2026 to 31 March 2026 Values:");
    }

    /** What the file of the executive's own data holds of it. */
    private String held(String figures) {
        UUID id = UUID.fromString(figures.substring("/figures/".length()));
        return room.held(engagements.any(id).orElseThrow()).toString();
    }
}
