package org.sightline.coaching;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.sightline.Browser;
import org.sightline.Browser.Page;
import org.sightline.account.Logins;
import org.sightline.account.Role;
import org.sightline.coaching.CoachingScenario.File;

/** The coach's private notes. */
@QuarkusTest
class NotesTest {
    private static final String TEXT = "Ask about the board first.\r\n<Then> wait.";

    @Inject
    CoachingScenario scenario;

    @Inject
    Logins logins;

    @Test
    void standBesideTheSectionForTheCoachAlone() {
        File file = scenario.sealed("Ana Ruiz");
        Browser coach = scenario.coach(file);
        assertThat(coach.open(file.page("/notes")).text()).contains("The conversation as a whole Nothing written");
        Page saved = write(coach, file, "summary", TEXT);
        assertThat(saved.text()).contains("Your note is saved.", "Section 3 of ", "Last saved 2 March 2026");
        assertThat(saved.document().expectFirst("#body").val()).isEqualTo("Ask about the board first.\n<Then> wait.");
        assertThat(saved.document().select("details #summary")).hasSize(1);
        assertThat(coach.open(file.page("/notes")).text()).contains("Ask about the board first. <Then> wait.");

        assertThat(scenario.column("select encode(body, 'escape') from coach_note where executive_id = ?", file.id()))
                .singleElement()
                .asString()
                .doesNotContain("board");
        assertThat(coach.open(file.page("/report")).text()).doesNotContain("the board first");
        assertThat(scenario.trail(file)).containsExactly("REPORT_VIEWED ", "REPORT_VIEWED ");
    }

    @Test
    void areNotTheNextCoachs() {
        File file = scenario.sealed("Ana Ruiz");
        write(scenario.coach(file), file, "whole", TEXT);
        UUID next = logins.account("next-" + file.id() + "@example.com", file.organisation(), Role.COACH);
        scenario.run("update executive set coach_id = ? where id = ?", next, file.id());
        Page notes = logins.browser(next).open(file.page("/notes"));
        assertThat(notes.status()).isEqualTo(200);
        assertThat(notes.text()).doesNotContain("the board first");
        assertThat(scenario.coach(file).open(file.page("/notes")).status()).isEqualTo(404);
    }

    @Test
    void loseNeitherOfTwoWindows() {
        File file = scenario.sealed("Ana Ruiz");
        Browser coach = scenario.coach(file);
        Page first = coach.open(file.page("/notes/whole"));
        Page second = coach.open(file.page("/notes/whole"));
        coach.submit(first, file.page("/notes/whole"), Map.of("body", "One"));
        Page late = coach.submit(second, file.page("/notes/whole"), Map.of("body", "Two"));
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.document().expectFirst("#other").val()).isEqualTo("One");
        assertThat(late.document().expectFirst("#body").val()).isEqualTo("Two");
        coach.submit(late, file.page("/notes/whole"), Map.of());
        assertThat(coach.open(file.page("/notes/whole"))
                        .document()
                        .expectFirst("#body")
                        .val())
                .isEqualTo("Two");
        assertThat(coach.submit(first, file.page("/notes/whole"), Map.of("body", "Three"))
                        .status())
                .isEqualTo(409);
    }

    @Test
    void refuseMoreThanFitsAndPlacesThatAreNone() {
        File file = scenario.sealed("Ana Ruiz");
        Browser coach = scenario.coach(file);
        Page refused = write(coach, file, "whole", "y".repeat(4_001));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("The note has 4,001 characters; at most 4,000 fit.");
        assertThat(refused.document().expectFirst("#body").val()).hasSize(4_001);
        assertThat(coach.open(file.page("/notes/" + UUID.randomUUID())).status())
                .isEqualTo(404);
    }

    @Test
    void goWithTheExecutivesKey() {
        File file = scenario.sealed("Ana Ruiz");
        Browser coach = scenario.coach(file);
        write(coach, file, "whole", TEXT);
        scenario.run("delete from executive_key where executive_id = ?", file.id());
        assertThat(coach.open(file.page("/notes")).status()).isEqualTo(410);
    }

    private static Page write(Browser coach, File file, String place, String text) {
        String address = file.page("/notes/" + place);
        return coach.submit(coach.open(address), address, Map.of("body", text));
    }
}
