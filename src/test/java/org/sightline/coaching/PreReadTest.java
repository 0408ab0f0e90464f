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

@QuarkusTest
class PreReadTest {
    @Inject
    CoachingScenario scenario;

    @Inject
    PreReadMails mails;

    @Test
    void opensTheUsualSectionsAndNothingElse() {
        var file = scenario.sealed("Ana Ruiz");
        Browser coach = scenario.coach(file);
        Browser executive = scenario.executive(file);
        assertThat(executive.ask(file.own("/pre-read")).statusCode()).isEqualTo(404);

        Page form = coach.open(file.page("/pre-read"));
        assertThat(form.document().select("main [name=section][checked]").eachAttr("value"))
                .containsExactly("reading", "raters", "summary", "self");
        Page opened =
                coach.choose(form, file.page("/pre-read"), "section", List.of("reading", "raters", "summary", "self"));
        assertThat(opened.text()).contains("Ana Ruiz can read the chosen sections now.", "Open since 2 March 2026");
        assertThat(coach.open("/executives").text())
                .contains("Reading before the conversation", "Sections are open since 2 March 2026.");

        assertThat(executive.open("/my").text()).contains("opened some sections of your report", "Read the opened");
        Page asked = executive.open(file.own("/pre-read"));
        assertThat(asked.path()).isEqualTo(file.own("/expectation"));
        Page read = executive.submit(asked, file.own("/expectation"), Map.of("act", "keep", "guess-R-peer", "1"));
        assertThat(read.path()).isEqualTo(file.own("/pre-read"));
        assertThat(read.document().select("article > section").eachAttr("id"))
                .containsExactly("reading", "raters", "expected", "summary", "self");
        Page late = executive.submit(asked, file.own("/expectation"), Map.of("act", "keep", "guess-R-peer", "5"));
        assertThat(late.text()).contains("nothing was changed", "1, Almost never");
        assertThat(read.text())
                .contains("Your coach has opened these sections.")
                .doesNotContain("then she waits");
        assertThat(executive.ask(file.own("/report")).statusCode()).isEqualTo(404);
        assertThat(executive.ask(file.own("/report.pdf")).statusCode()).isEqualTo(404);
        assertThat(executive.open("/my").document().select("table tbody tr").eachText())
                .satisfiesExactly(
                        line -> assertThat(line).endsWith("You read the opened sections"),
                        line -> assertThat(line).endsWith("opened sections to you"));
    }

    @Test
    void neverOpensCommentsBeforeAllAreRead() {
        var file = scenario.sealed("Ana Ruiz");
        Browser coach = scenario.coach(file);
        Page form = coach.open(file.page("/pre-read"));
        assertThat(form.document().select("[name=section]").eachAttr("value")).doesNotContain("comments");
        assertThat(form.text()).contains("6 comments have no decision yet.");
        Page refused = coach.choose(form, file.page("/pre-read"), "section", List.of("comments"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("Choose at least one section.");
        coach.choose(form, file.page("/pre-read"), "section", List.of("comments", "summary"));
        Browser executive = scenario.skipping(file);
        assertThat(executive
                        .open(file.own("/pre-read"))
                        .document()
                        .select("article > section")
                        .eachAttr("id"))
                .containsExactly("summary");

        scenario.run("update pre_read set sections = array['comments', 'summary'] where executive_id = ?", file.id());
        assertThat(executive.open(file.own("/pre-read")).text())
                .as("even if it were said to be open")
                .doesNotContain("then she waits");

        coach.submit(coach.open(file.page("/comments")), file.page("/comments"), Map.of("act", "keep-rest"));
        coach.choose(coach.open(file.page("/pre-read")), file.page("/pre-read"), "section", List.of("comments"));
        assertThat(executive.open(file.own("/pre-read")).text()).contains("then she waits");
    }

    @Test
    void closesAgain() {
        var file = scenario.sealed("Ana Ruiz");
        Browser coach = scenario.coach(file);
        open(file, coach);
        Page closed = coach.submit(coach.open(file.page("/pre-read")), file.page("/pre-read/end"), Map.of());
        assertThat(closed.text()).contains("Ana Ruiz cannot read these sections any more.");
        Browser executive = scenario.executive(file);
        assertThat(executive.ask(file.own("/pre-read")).statusCode()).isEqualTo(404);
        assertThat(executive.open("/my").text())
                .doesNotContain("Read the opened")
                .contains("closed the opened sections");
        assertThat(mails.write(Letter.of("sections-opened", file.id()))).isEmpty();
    }

    @Test
    void givesWayToTheWholeReport() {
        var file = scenario.sealed("Ana Ruiz");
        Browser coach = scenario.coach(file);
        open(file, coach);
        scenario.run(
                "insert into report_release (executive_id, released_at, released_by) values (?, now(), ?)",
                file.id(),
                file.coach());
        assertThat(scenario.skipping(file).open(file.own("/pre-read")).path()).isEqualTo(file.own("/report"));
        assertThat(mails.write(Letter.of("sections-opened", file.id()))).isEmpty();
        assertThat(coach.open(file.page("/pre-read")).text()).contains("The report is released");
        assertThat(coach.open(file.page("/pre-read")).document().select("main form"))
                .isEmpty();
    }

    @Test
    void hasNothingToOfferWhereTooFewAnswered() {
        var file = scenario.tooFew("Ana Ruiz");
        Page page = scenario.coach(file).open(file.page("/pre-read"));
        assertThat(page.text()).contains("Too few people answered");
        assertThat(page.document().select("main form")).isEmpty();
    }

    @Test
    void isAnnouncedOnceInTheLanguageOfTheExecutive() {
        var file = scenario.sealed("Ana Ruiz");
        scenario.run("update person set language = 'eo' where email = ?", file.email());
        Browser coach = scenario.coach(file);
        open(file, coach);
        coach.choose(coach.open(file.page("/pre-read")), file.page("/pre-read"), "section", List.of("summary", "plan"));
        assertThat(scenario.column(
                        "select kind from outbox_message where subject_id = ? and kind = 'sections-opened'", file.id()))
                .hasSize(1);
        var mail = mails.write(Letter.of("sections-opened", file.id())).orElseThrow();
        assertThat(mail.to()).isEqualTo(file.email());
        assertThat(mail.html())
                .contains("<html lang=\"eo\">", "for you to read before you talk")
                .doesNotContain("then she waits", "developmental");
    }

    @Test
    void isForTheExecutiveAlone() {
        var file = scenario.sealed("Ana Ruiz");
        Browser coach = scenario.coach(file);
        open(file, coach);
        assertThat(scenario.executive(scenario.sealed("Ben Other"))
                        .ask(file.own("/pre-read"))
                        .statusCode())
                .isEqualTo(404);
        assertThat(coach.ask(file.own("/pre-read")).statusCode()).isEqualTo(403);
        assertThat(scenario.otherCoach(file).ask(file.page("/pre-read")).statusCode())
                .isEqualTo(404);
    }

    private static void open(CoachingScenario.File file, Browser coach) {
        coach.choose(coach.open(file.page("/pre-read")), file.page("/pre-read"), "section", List.of("summary"));
    }

    /** The coach's words come after the executive's own, here as in the whole report. */
    @Test
    void doesNotOfferTheInterpretation() {
        var file = scenario.sealed("Ana Ruiz");
        Browser coach = scenario.coach(file);
        coach.submit(
                coach.open(file.page("/interpretation")), file.page("/interpretation"), Map.of("body", "My reading."));
        assertThat(coach.open(file.page("/pre-read"))
                        .document()
                        .select("[name=section]")
                        .eachAttr("value"))
                .contains("summary")
                .doesNotContain("interpretation");
        assertThat(coach.open(file.page("/debrief/screen/interpretation")).text())
                .contains("My reading.");
    }
}
