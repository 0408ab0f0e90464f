package org.sightline.coaching;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sightline.Browser;
import org.sightline.Browser.Page;
import org.sightline.mail.Letter;
import org.sightline.report.PrintedText;
import org.sightline.web.PageSettings;

@QuarkusTest
class ReleaseTest {
    @Inject
    CoachingScenario scenario;

    @Inject
    ReleaseMails mails;

    @Inject
    PageSettings settings;

    @Test
    void waitsForEverythingOnTheList() {
        var file = scenario.sealed("Ana Ruiz");
        Browser coach = scenario.coach(file);
        Page page = coach.open(file.page("/release"));
        assertThat(page.text())
                .contains(
                        "You have not opened the report yet",
                        "6 comments are not decided",
                        "There is no interpretation");
        Page refused = coach.submit(page, file.page("/release"), Map.of());
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.document().select(".faults li").eachText())
                .containsExactly(
                        "Open the report first, as it will be read.",
                        "Decide about every comment first.",
                        "Write an interpretation, or choose to release without one.",
                        "Confirm that you want to give the report now.");
        assertThat(faults(coach.submit(page, file.page("/release"), Map.of("confirm", "yes"))))
                .hasSize(3);
        coach.open(file.page("/report"));
        assertThat(faults(coach.submit(page, file.page("/release"), Map.of("confirm", "yes"))))
                .hasSize(2);
        coach.submit(coach.open(file.page("/comments")), file.page("/comments"), Map.of("act", "keep-rest"));
        assertThat(faults(coach.submit(page, file.page("/release"), Map.of("confirm", "yes"))))
                .hasSize(1);
        assertThat(releases(file)).isEmpty();
        Page released = coach.submit(page, file.page("/release"), Map.of("confirm", "yes", "without", "yes"));
        assertThat(released.text()).contains("The report is released.");
        assertThat(releases(file)).hasSize(1);
    }

    @Test
    void happensOnce() {
        var file = readyToRelease();
        Browser coach = scenario.coach(file);
        Page page = coach.open(file.page("/release"));
        Map<String, String> fields = Map.of("confirm", "yes", "without", "yes");
        coach.submit(page, file.page("/release"), fields);
        coach.submit(page, file.page("/release"), fields);
        assertThat(scenario.trail(file).stream().filter(act -> act.startsWith("REPORT_RELEASED")))
                .hasSize(1);
        assertThat(queued(file)).containsExactly("report-released");
        assertThat(coach.open(file.page("/release")).text())
                .contains("You gave the report to Ana Ruiz on 2 March 2026.");
        assertThat(coach.open(file.page("/release")).document().select("main form"))
                .isEmpty();
    }

    @Test
    void givesTheCoachAndTheExecutiveTheSameReport() {
        var file = readyToRelease();
        Browser coach = scenario.coach(file);
        String preview = coach.ask(file.page("/report.pdf")).body();
        String previewed = report(coach.open(file.page("/report")));
        coach.submit(
                coach.open(file.page("/release")), file.page("/release"), Map.of("confirm", "yes", "without", "yes"));
        Browser executive = scenario.skipping(file);
        String own = PrintedText.of(executive.download(file.own("/report.pdf")).body())
                .text();
        assertThat(own).contains("Ana Ruiz").doesNotContain("Copy for");
        assertThat(PrintedText.of(coach.download(file.page("/report.pdf")).body())
                        .text())
                .as("the coach's copy says whose it is")
                .contains("Copy for coach-");
        assertThat(report(executive.open(file.own("/report")))).isEqualTo(previewed);
        assertThat(coach.ask(file.page("/report.pdf")).body()).isEqualTo(preview);
    }

    @Test
    void ofTooFewAnswersIsALetter() {
        var file = scenario.tooFew("Ana Ruiz");
        Browser coach = scenario.coach(file);
        assertThat(coach.open(file.page("")).text()).contains("Read the letter").doesNotContain("Review the comments");
        String letter = report(coach.open(file.page("/report")));
        coach.submit(coach.open(file.page("/release")), file.page("/release"), Map.of("confirm", "yes"));
        Browser executive = scenario.executive(file);
        assertThat(report(executive.open(file.own("/report")))).isEqualTo(letter);
        assertThat(executive.ask(file.own("/report.pdf")).body()).startsWith("%PDF-");
    }

    @Test
    void showsTheExecutiveWhoOpenedTheReport() {
        var file = readyToRelease();
        Browser coach = scenario.coach(file);
        coach.submit(
                coach.open(file.page("/release")), file.page("/release"), Map.of("confirm", "yes", "without", "yes"));
        Browser executive = scenario.skipping(file);
        executive.open(file.own("/report"));
        executive.ask(file.own("/report.pdf"));
        String name = scenario.column("select name from account where id = ?", file.coach())
                .getFirst();
        assertThat(executive.open("/my").document().select("table tbody tr").eachText())
                .containsExactly(
                        "2 March 2026, 10:00 You downloaded the PDF",
                        "2 March 2026, 10:00 You opened it on the web",
                        "2 March 2026, 10:00 " + name + " gave it to you",
                        "2 March 2026, 10:00 " + name + " opened it on the web");
    }

    @Test
    void writesAMailThatSaysNothingOfTheReport() {
        var file = scenario.sealed("Ana <b>Ruiz</b>");
        assertThat(mails.write(Letter.of("report-released", file.id()))).isEmpty();
        scenario.run(
                "insert into report_release (executive_id, released_at, released_by) values (?, now(), ?)",
                file.id(),
                file.coach());
        String coach = scenario.column("select name from account where id = ?", file.coach())
                .getFirst();
        var mail = mails.write(Letter.of("report-released", file.id())).orElseThrow();
        assertThat(mail.to()).isEqualTo(file.email());
        assertThat(mail.subject()).isEqualTo("Your feedback report is ready");
        assertThat(mail.text()).isEqualTo("""
                        Dear Ana <b>Ruiz</b>,

                        %s has released your report in "Leadership programme 2026".

                        Sign in to read it:
                        %s

                        You sign in with this e-mail address; we send you a link for it. This message says nothing of \
                        what stands in the report, and never will.""".formatted(coach, settings.link("/my")));
        assertThat(mail.html()).contains("Ana &lt;b&gt;Ruiz&lt;/b&gt;", settings.link("/my"));
    }

    private List<String> queued(CoachingScenario.File file) {
        return scenario.column("select kind from outbox_message where subject_id = ?", file.id());
    }

    private CoachingScenario.File readyToRelease() {
        var file = scenario.sealed("Ana Ruiz");
        Browser coach = scenario.coach(file);
        coach.open(file.page("/report"));
        coach.submit(coach.open(file.page("/comments")), file.page("/comments"), Map.of("act", "keep-rest"));
        return file;
    }

    private static List<String> faults(Page page) {
        return page.document().select(".faults li").eachText();
    }

    private static String report(Page page) {
        var main = page.document().expectFirst("main");
        main.select(".preview-bar, .brand-logo").remove();
        return main.html();
    }

    private List<String> releases(CoachingScenario.File file) {
        return scenario.column("select '' || released_at from report_release where executive_id = ?", file.id());
    }
}
