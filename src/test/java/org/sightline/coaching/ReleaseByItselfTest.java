package org.sightline.coaching;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.sightline.Browser;
import org.sightline.TestClock;
import org.sightline.mail.Letter;

/** A report whose collection ended on 20 January 2026 and that is released by itself after thirty days. */
@QuarkusTest
class ReleaseByItselfTest {
    @Inject
    CoachingScenario scenario;

    @Inject
    OverdueReports overdue;

    @Inject
    ReleaseMails mails;

    @Inject
    WarningMails warnings;

    @Inject
    TestClock clock;

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    @Test
    void warnsTheCoachAWeekAheadAndOnce() {
        var file = waiting("Ana Ruiz");
        at("2026-02-11T12:00:00Z");
        assertThat(queued(file)).isEmpty();
        at("2026-02-12T07:30:00Z");
        assertThat(queued(file)).as("half past eight in Berlin").isEmpty();
        at("2026-02-12T08:30:00Z");
        overdue.run();
        assertThat(queued(file)).containsExactly("release-warning");
        var mail = warnings.write(Letter.of("release-warning", file.id())).orElseThrow();
        assertThat(mail.to())
                .isEqualTo(scenario.column("select email from account where id = ?", file.coach())
                        .getFirst());
        assertThat(mail.subject()).isEqualTo("A report is released by itself on 19 February 2026");
        assertThat(mail.text())
                .contains("Ana Ruiz", "Comments without a decision are withheld then", "/executives/" + file.id())
                .doesNotContain("then she waits");
        assertThat(scenario.coach(file).open(file.page("")).text()).contains("Released by itself on 19 February 2026");
        at("2026-02-18T22:00:00Z");
        assertThat(queued(file)).containsExactly("release-warning");
    }

    @Test
    void releasesOnTheDayWithoutWhatNobodyHasRead() {
        var file = waiting("Ana Ruiz");
        Browser coach = scenario.coach(file);
        coach.submit(
                coach.open(file.page("/comments")),
                file.page("/comments"),
                Map.of("decision-0", "KEEP", "act", "save"));
        at("2026-02-12T09:00:00Z");
        at("2026-02-19T09:00:00Z");
        overdue.run();
        assertThat(queued(file)).containsExactlyInAnyOrder("release-warning", "report-released");
        assertThat(scenario.column(
                        "select coalesce(released_by::text, 'nobody') from report_release where executive_id = ?",
                        file.id()))
                .containsExactly("nobody");
        assertThat(scenario.trail(file)).contains("REPORT_RELEASED by itself, due 2026-02-19");

        Browser executive = scenario.skipping(file);
        assertThat(executive.open("/my").text())
                .contains("Your report was released by itself on 19 February 2026.", "Nobody it was released by itself")
                .doesNotContain("gave you your report");
        assertThat(executive.open(file.own("/report")).text())
                .contains("then she waits", "Your report was released by itself")
                .doesNotContain("Gives feedback within a day.", "Boris once told me", "Let others finish");
        var mail = mails.write(Letter.of("report-released", file.id())).orElseThrow();
        assertThat(mail.text()).contains("was released by itself, because nobody had done so in time");
        assertThat(mail.html()).contains("was released by itself, because nobody had done so in time");
        assertThat(warnings.write(Letter.of("release-warning", file.id()))).isEmpty();

        assertThat(coach.open(file.page("/release")).text())
                .contains("The report was released by itself on 19 February 2026; Ana Ruiz can read it.")
                .doesNotContain("You gave the report");
        assertThat(coach.open(file.page("/comments")).text())
                .contains("Nobody had read it when the report was released by itself.");
    }

    @Test
    void gives7DaysNoticeEvenWhenItWasHeldUp() {
        var file = waiting("Ana Ruiz");
        at("2026-02-27T09:00:00Z");
        assertThat(scenario.column("select due_on::text from release_warning where executive_id = ?", file.id()))
                .containsExactly("2026-03-06");
        at("2026-03-05T09:00:00Z");
        assertThat(released(file)).isFalse();
        at("2026-03-06T09:00:00Z");
        assertThat(released(file)).isTrue();
    }

    @Test
    void neverTouchesWhatIsHeldOrALetterOrIsToWait() {
        var held = scenario.held("Held Hanna");
        var few = scenario.tooFew("Few Fiona");
        var patient = scenario.sealed("Patient Paul");
        var erased = scenario.sealed("Erased Eva");
        Stream.of(held, few, erased).forEach(file -> prepare(file, 30));
        prepare(patient, 30);
        scenario.run("update campaign set release_after = null where id = ?", patient.campaign());
        scenario.run("delete from executive_key where executive_id = ?", erased.id());
        at("2026-02-12T09:00:00Z");
        at("2026-06-01T09:00:00Z");
        at("2026-07-01T09:00:00Z");
        for (var file : List.of(held, few, patient, erased)) {
            assertThat(queued(file)).as(file.name()).isEmpty();
            assertThat(released(file)).as(file.name()).isFalse();
        }
    }

    @Test
    void leavesAReportAloneThatTheCoachHasReleased() {
        var file = waiting("Ana Ruiz");
        at("2026-02-12T09:00:00Z");
        scenario.run(
                "insert into report_release (executive_id, released_at, released_by) values (?, now(), ?)",
                file.id(),
                file.coach());
        at("2026-02-19T09:00:00Z");
        assertThat(queued(file)).containsExactly("release-warning");
        assertThat(scenario.executive(file).open("/my").text()).contains("gave you your report");
    }

    @Test
    void happensOnceHoweverManyNodesShareTheWork() throws Exception {
        var file = waiting("Ana Ruiz");
        at("2026-02-12T09:00:00Z");
        clock.set(Instant.parse("2026-02-19T09:00:00Z"));
        Callable<Void> node = () -> {
            overdue.run();
            return null;
        };
        try (var nodes = Executors.newFixedThreadPool(4)) {
            for (var done : nodes.invokeAll(List.of(node, node, node, node))) {
                done.get();
            }
        }
        assertThat(queued(file)).containsExactlyInAnyOrder("release-warning", "report-released");
    }

    private CoachingScenario.File waiting(String name) {
        var file = scenario.sealed(name);
        prepare(file, 30);
        return file;
    }

    private void prepare(CoachingScenario.File file, int days) {
        scenario.run(
                "insert into campaign_closure (campaign_id, closed_at) values (?, timestamptz '2026-01-20 23:00:00+01')",
                file.campaign());
        scenario.run("update campaign set release_after = ? where id = ?", days, file.campaign());
    }

    private void at(String instant) {
        clock.set(Instant.parse(instant));
        overdue.run();
    }

    private boolean released(CoachingScenario.File file) {
        return !scenario.column("select executive_id::text from report_release where executive_id = ?", file.id())
                .isEmpty();
    }

    private List<String> queued(CoachingScenario.File file) {
        return scenario.column("select kind from outbox_message where subject_id = ?", file.id());
    }
}
