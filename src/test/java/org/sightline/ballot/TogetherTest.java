package org.sightline.ballot;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sightline.anonymity.Relationship;

/** Several people side by side, without JavaScript: one form, and every ballot kept as if it had been filled in alone. */
@QuarkusTest
class TogetherTest {
    @Inject
    Survey survey;

    @Inject
    Papers papers;

    private Survey.Running running;
    private Survey.Link link;

    @BeforeEach
    void begin() {
        running = survey.running();
        link = survey.link(running, "Tom Berg");
    }

    @AfterEach
    void end() {
        survey.end(running);
    }

    private UUID asked(String executive, Relationship relationship) {
        return survey.asked(link, survey.executive(running, executive), relationship);
    }

    private PlainBrowser started() {
        return new PlainBrowser().open(link.path()).press("Start");
    }

    private Ballot kept(UUID nomination) {
        return papers.find(new RaterSession(running.id(), link.invitation(), 1), nomination)
                .orElseThrow()
                .ballot();
    }

    private static Map<String, String> answers(UUID nomination, String theme, int statements, String point) {
        Map<String, String> answers = new HashMap<>();
        AnsweringTest.all(theme, statements, point)
                .forEach((item, value) -> answers.put(nomination + "." + item, value));
        return answers;
    }

    private static List<String> people(PlainBrowser browser) {
        return browser.page().select(".person > legend").eachText().stream()
                .distinct()
                .toList();
    }

    @Test
    void keepsEveryBallotByItselfAndGoesOnWithTheNextPage() {
        UUID ana = asked("Ana Ruiz", Relationship.PEER);
        UUID bo = asked("Bo Li", Relationship.PEER);
        asked("Tom Berg", Relationship.SELF);
        PlainBrowser browser = started();
        browser.open(browser.page().select("a[href^=/together]").attr("href"));
        assertThat(browser.heading()).isEqualTo("2 people side by side");
        assertThat(browser.text()).contains("nobody sees who answered", "each answered for 2 people");

        browser.press("Begin");
        assertThat(browser.heading()).isEqualTo("Interpersonal relationships");
        assertThat(people(browser)).containsExactlyInAnyOrder("Ana Ruiz", "Bo Li");
        assertThat(browser.page().select(".statement > legend").eachText().getFirst())
                .isEqualTo("… lets people finish before giving an opinion");
        Map<String, String> page = answers(ana, "R", 6, "5");
        page.putAll(answers(bo, "R", 6, "2"));
        assertThat(browser.press("Save and continue", page).heading()).isEqualTo("Meeting business objectives");
        assertThat(kept(ana).writing().ratings()).containsEntry("R1", 5).hasSize(6);
        assertThat(kept(bo).writing().ratings()).containsEntry("R1", 2).hasSize(6);
    }

    /** Another device, a page that was left half, and a person alone in between: everything is where it was. */
    @Test
    void asksOnceForWhatIsMissingAndResumes() {
        UUID ana = asked("Ana Ruiz", Relationship.PEER);
        UUID bo = asked("Bo Li", Relationship.PEER);
        PlainBrowser browser = started().open("/together/1/r");
        browser.press("Save and continue", Map.of(ana + ".R1", "5", bo + ".R1", "0", bo + ".R2", "4"));

        assertThat(browser.title()).startsWith("9 answers are missing: ");
        for (String anchor : browser.page().select("#gaps a").eachAttr("href")) {
            assertThat(browser.page().select("input[id=" + anchor.substring(1) + "]"))
                    .as(anchor)
                    .hasSize(1);
        }
        assertThat(browser.page().select(".person .gap")).hasSize(9);
        assertThat(browser.press("Continue").heading()).isEqualTo("Meeting business objectives");

        PlainBrowser phone = started().open("/answers/" + ana + "/r");
        assertThat(phone.page().select("input[name=R1][checked]").val()).isEqualTo("5");
        assertThat(phone.open("/together/1").press("Continue").heading()).isEqualTo("Meeting business objectives");
        phone.open("/together/1/r");
        assertThat(phone.page().select("input[checked]").stream()
                        .map(chosen -> chosen.attr("name") + "=" + chosen.val()))
                .containsExactlyInAnyOrder(ana + ".R1=5", bo + ".R1=0", bo + ".R2=4");
        assertThat(phone.press("Save and come back later").text()).contains("Saved. You can close this page");
        phone.open("/together/1/numbers-and-values").press("Save and continue").press("Continue");
        assertThat(phone.text()).contains("Nothing has been sent yet: open each person");
    }

    @Test
    void asksASupervisorOfEachHowToBeShownBeforeTheFirstQuestion() {
        UUID ana = asked("Ana Ruiz", Relationship.CURRENT_SUPERVISOR);
        UUID bo = asked("Bo Li", Relationship.CURRENT_SUPERVISOR);
        PlainBrowser browser = started().open("/together/1/r");
        assertThat(browser.heading()).isEqualTo("2 people side by side");

        browser.press("Begin", Map.of("showing." + ana, "AS_MINE"));
        assertThat(browser.status()).isEqualTo(422);
        assertThat(browser.page().select(".faults a").eachAttr("href")).containsExactly("#MIXED-" + bo);
        assertThat(browser.page().select("input[checked]").attr("name")).isEqualTo("showing." + ana);
        browser.press("Begin", Map.of("showing." + bo, "MIXED"));
        assertThat(browser.heading()).isEqualTo("Interpersonal relationships");
        assertThat(browser.text()).contains("Ana Ruiz: Your answers here are shown as your view.");
        assertThat(kept(ana).writing().showing()).isEqualTo(Showing.AS_MINE);
        assertThat(kept(bo).writing().showing()).isEqualTo(Showing.MIXED);
    }

    @Test
    void namesTheOtherWordingOfWhoWorkedTogetherBefore() {
        asked("Ana Ruiz", Relationship.PEER);
        asked("Bo Li", Relationship.PAST_DIRECT_REPORT);
        PlainBrowser browser = started().open("/together/1/r");

        String stems = browser.page().select("h2.stem").text();
        assertThat(stems)
                .contains("In the last 12 months, Ana Ruiz …")
                .contains("In the time we worked together, Bo Li …");
        Element first = browser.page().select(".statement").get(0);
        assertThat(first.select(".worded")).hasSize(1);
        assertThat(first.text()).contains("lets people finish").contains("let people finish");
    }

    /** Never more than four on a page, and nobody changes place when another is done. */
    @Test
    void dividesManyEvenlyAndKeepsThemInPlace() {
        List<UUID> all = new ArrayList<>();
        for (int i = 1; i <= 6; i++) {
            all.add(asked("Executive " + i, Relationship.PEER));
        }
        PlainBrowser browser = started();
        assertThat(browser.page().select("a[href^=/together]").eachAttr("href"))
                .containsExactly("/together/1", "/together/2");
        List<String> second = people(browser.open("/together/2/r"));
        assertThat(second).hasSize(3);
        List<String> first = people(browser.open("/together/1/r"));
        assertThat(first).hasSize(3).doesNotContainAnyElementsOf(second);

        UUID last = all.get(Integer.parseInt(second.getLast().substring(10)) - 1);
        started().open("/answers/" + last + "/decline").press("Confirm");
        assertThat(people(browser.open("/together/1/r"))).isEqualTo(first);
        assertThat(people(browser.open("/together/2/r"))).isEqualTo(second.subList(0, 2));
        assertThat(browser.open("/together/3/r").heading()).isEqualTo("We cannot open this page");
        assertThat(browser.open("/together/1/x").heading()).isEqualTo("We cannot open this page");
    }

    /** What was sent in another tab is not touched, and holds up nobody else. */
    @Test
    void savesTheOthersWhenOneWasSentMeanwhile() {
        UUID ana = asked("Ana Ruiz", Relationship.PEER);
        UUID bo = asked("Bo Li", Relationship.PEER);
        PlainBrowser page = started().open("/together/1/r");
        PlainBrowser other = started().open("/answers/" + ana + "/r");
        AnsweringTest.answered(other).press("Save and continue").press("Send");

        page.press("Save and continue", Map.of(ana + ".R1", "1", bo + ".R1", "4"));
        assertThat(page.heading()).isEqualTo("You have already sent your answers");
        assertThat(kept(bo).writing().ratings()).containsExactly(Map.entry("R1", 4));
        assertThat(kept(ana).shut()).isTrue();
    }

    @Test
    void offersNothingBesideAPersonAlone() {
        asked("Ana Ruiz", Relationship.PEER);
        asked("Tom Berg", Relationship.SELF);
        PlainBrowser browser = started();
        assertThat(browser.page().select("a[href^=/together]")).isEmpty();
        assertThat(browser.open("/together/1").status()).isEqualTo(404);
        assertThat(new PlainBrowser().open("/together/1").status()).isEqualTo(404);
    }

    @Test
    void refusesWhatNoPageOfOursSends() {
        UUID ana = asked("Ana Ruiz", Relationship.PEER);
        UUID bo = asked("Bo Li", Relationship.PEER);
        for (Map<String, String> sent : List.of(
                Map.of(ana + ".R1", "9"),
                Map.of(ana + ".B1", "3"),
                Map.of("x", "1"),
                Map.of(bo + ".R1", "4", "R1", "4"))) {
            assertThat(started()
                            .open("/together/1/r")
                            .press("Save and continue", sent)
                            .status())
                    .as(sent.toString())
                    .isEqualTo(422);
        }
        assertThat(kept(bo)).isEqualTo(Ballot.EMPTY);
    }
}
