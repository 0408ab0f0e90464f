package org.sightline.ballot;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sightline.TestClock;
import org.sightline.anonymity.Relationship;

/** The pages as a browser without JavaScript meets them, well used and badly. */
@QuarkusTest
class RaterPagesTest {
    @Inject
    Survey survey;

    @Inject
    Papers papers;

    @Inject
    TestClock clock;

    private Survey.Running running;
    private Survey.Link link;
    private UUID ana;
    private String address;

    @BeforeEach
    void begin() {
        running = survey.running();
        link = survey.link(running, "Tom Berg");
        ana = survey.asked(link, survey.executive(running, "Ana Ruiz"), Relationship.CURRENT_DIRECT_REPORT);
        address = "/answers/" + ana;
    }

    @AfterEach
    void end() {
        clock.reset();
        survey.end(running);
    }

    private PlainBrowser started() {
        return new PlainBrowser().open(link.path()).press("Start");
    }

    private PlainBrowser sent() {
        PlainBrowser browser = started().open(address + "/r");
        return AnsweringTest.answered(browser)
                .press("Save and continue", Map.of("O1", "Listens."))
                .press("Send");
    }

    private Ballot kept() {
        return papers.find(new RaterSession(running.id(), link.invitation(), 1), ana)
                .orElseThrow()
                .ballot();
    }

    @Test
    void goesOnOnAnotherDevice() {
        started().open(address + "/r").press("Save and continue", AnsweringTest.all("R", 6, "5"));

        PlainBrowser phone = started();
        assertThat(phone.page().select("a.button").text()).isEqualTo("Continue with Meeting business objectives");
        phone.open(address + "/r");
        assertThat(phone.page().select("input[name=R3][checked]").attr("value")).isEqualTo("5");
    }

    @Test
    void leadsToTheExplanationWithoutTheLink() {
        String explanation = "/protection/" + running.id();
        PlainBrowser landing = new PlainBrowser().open(link.path());
        assertThat(landing.page().select("a[href^=/protection]").eachAttr("href"))
                .containsExactly(explanation);
        PlainBrowser begun = started();
        assertThat(begun.page().select("a[href^=/protection]").eachAttr("href")).containsExactly(explanation);
        assertThat(begun.open(explanation).heading()).isEqualTo("How answers are protected");
        assertThat(begun.page().html()).doesNotContain(link.token(), ana.toString(), "Ana Ruiz", "Tom Berg", "Spring");
        assertThat(begun.open(address).page().select("form, a.button")).isNotEmpty();
        assertThat(kept()).isEqualTo(Ballot.EMPTY);
    }

    @Test
    void asksOnceAboutStatementsWithoutAnswer() {
        PlainBrowser browser = started().open(address + "/r").press("Save and continue", Map.of("R1", "5", "R2", "0"));

        assertThat(browser.title()).startsWith("4 statements have no answer: ");
        assertThat(browser.page().select("#gaps a").eachAttr("href"))
                .containsExactly("#R3-1", "#R4-1", "#R5-1", "#R6-1");
        assertThat(browser.page().select("fieldset .gap")).hasSize(4);
        assertThat(browser.press("Continue").heading()).isEqualTo("Meeting business objectives");
        assertThat(kept().writing().ratings()).containsOnly(Map.entry("R1", 5), Map.entry("R2", 0));
    }

    /** Not a link but a button: what is chosen and typed goes along. */
    @Test
    void changesTheLanguageWithoutLosingWhatIsTyped() {
        PlainBrowser browser = started().open(address + "/r").press("Deutsch", Map.of("R2", "4"));
        assertThat(browser.page().select("html").attr("lang")).isEqualTo("de");
        assertThat(browser.address()).isEqualTo(address + "/r");
        assertThat(browser.page().select("input[name=R2][checked]").val()).isEqualTo("4");

        browser.open(address + "/comments").press("Français", Map.of("O1", "Elle écoute."));
        assertThat(browser.page().select("html").attr("lang")).isEqualTo("fr");
        assertThat(browser.page().select("[name=O1]").text()).isEqualTo("Elle écoute.");

        String tooLong = "é".repeat(601);
        browser.press("English", Map.of("O1", tooLong));
        assertThat(browser.status()).isEqualTo(422);
        assertThat(browser.page().select("html").attr("lang")).isEqualTo("en");
        assertThat(browser.page().select("[name=O1]").text()).isEqualTo(tooLong);
        assertThat(browser.page().select("nav.languages a")).isEmpty();
    }

    /** What is left is said as it is: no minute for statements that are done, no word of sending before it is possible. */
    @Test
    void saysWhatIsLeft() {
        PlainBrowser browser = started();
        assertThat(browser.open("/answers").text()).contains("Not yet started, about 5 minutes");
        browser.open(address + "/r");
        AnsweringTest.answered(browser);
        assertThat(browser.open("/answers").text()).contains("Statements done; comments and sending are left");
        browser.open(address + "/comments").press("Save and continue", Map.of("O1", "Listens."));
        assertThat(browser.open("/answers").text()).contains("Not yet sent").doesNotContain("minute");
    }

    @Test
    void savesForLater() {
        PlainBrowser browser = started().open(address + "/r").press("Save and come back later", Map.of("R1", "5"));

        assertThat(browser.text()).contains("Saved. You can close this page", "Ana Ruiz", "In progress");
        assertThat(kept().writing().ratings()).containsOnly(Map.entry("R1", 5));
    }

    @Test
    void replacesWhatWasSentOnlyWhenTheNewAnswersAreSent() {
        PlainBrowser browser = sent();
        assertThat(browser.open(address + "/r").heading()).isEqualTo("Sent");
        browser.press("Change my answers");
        assertThat(browser.text()).contains("until then the answers you sent stay valid");
        browser.open(address + "/r");
        assertThat(browser.page().select("[checked]")).isEmpty();
        browser.press("Save and continue", AnsweringTest.all("R", 6, "1"));
        assertThat(Objects.requireNonNull(kept().sent()).ratings()).containsEntry("R1", 4);

        browser.open(address + "/check");
        assertThat(browser.text()).contains("Too few answers to be counted", "takes the place of what you sent");
        browser.press("Send instead of what I sent before");
        assertThat(Objects.requireNonNull(kept().sent()).ratings()).hasSize(6).containsEntry("R1", 1);
    }

    @Test
    void keepsWhatWasSentWhenTheChangeIsGivenUp() {
        PlainBrowser browser = sent().press("Change my answers").press("Keep what I sent");

        assertThat(browser.heading()).isEqualTo("Sent");
        assertThat(kept().shut()).isTrue();
    }

    @Test
    void withdrawsEverything() {
        PlainBrowser browser = sent().open(address + "/withdraw").press("Withdraw my answers");

        assertThat(browser.text()).contains("Withdrawn. Nothing you said about Ana Ruiz is kept.");
        assertThat(kept()).isEqualTo(Ballot.EMPTY);
        assertThat(browser.open(address + "/r").page().select("[checked]")).isEmpty();
    }

    @Test
    void declinesAndComesBack() {
        PlainBrowser browser =
                started().open(address + "/r").press("Save and continue", AnsweringTest.all("R", 6, "5"));
        browser.open(address + "/decline").press("Confirm", Map.of("reason", "NO_TIME"));
        assertThat(browser.text()).contains("You said that you would rather not answer about Ana Ruiz");
        assertThat(kept().declined()).isEqualTo(Reason.NO_TIME);
        assertThat(browser.open("/answers").text()).contains("You would rather not answer");

        browser.open(address).press("Take part after all");
        assertThat(kept().isDeclined()).isFalse();
        assertThat(kept().writing().ratings()).hasSize(6);
    }

    @Test
    void declinesFromTheLandingPage() {
        PlainBrowser browser = new PlainBrowser().open(link.path()).press("I would rather not answer");

        assertThat(browser.address()).isEqualTo(address + "/decline");
        browser.press("Confirm");
        assertThat(kept().declined()).isEqualTo(Reason.UNSAID);
    }

    @Test
    void asksWhomToDeclineWhereSeveralAreAskedAbout() {
        survey.asked(link, survey.executive(running, "Ben Roth"), Relationship.PEER);
        PlainBrowser browser = new PlainBrowser().open(link.path()).press("I would rather not answer");

        assertThat(browser.heading()).isEqualTo("Whom you are asked about");
        assertThat(browser.text()).contains("Whom would you rather not answer about?");
        assertThat(browser.open("/answers").text()).doesNotContain("Whom would you rather not answer about?");
    }

    @Test
    void showsALateTextOnceMoreAndKeepsNothing() {
        PlainBrowser browser = started().open(address + "/comments");
        survey.run("update campaign set state = 'CLOSED' where id = ?", running.id());

        browser.press("Save and continue", Map.of("O1", "Written too late, sadly."));
        assertThat(browser.status()).isEqualTo(410);
        assertThat(browser.text()).contains("This survey is closed", "Written too late, sadly.");
        assertThat(new PlainBrowser().open(link.path()).heading()).isEqualTo("This survey is closed");
        assertThat(browser.open("/answers").status()).isEqualTo(410);
    }

    @Test
    void theClosingDayEndsTheSurveyBeforeAnybodyClosesIt() {
        PlainBrowser browser = started().open(address + "/r");
        survey.run("update campaign set closes_on = date '2026-03-01' where id = ?", running.id());

        assertThat(browser.press("Save and continue", Map.of("R1", "5")).status())
                .isEqualTo(410);
        assertThat(new PlainBrowser().open(link.path()).status()).isEqualTo(410);
    }

    @Test
    void keepsATextThatIsTooLongOnThePage() {
        String text = "a".repeat(613);
        PlainBrowser browser =
                started().open(address + "/comments").press("Save and continue", Map.of("O1", text, "O2", "fine"));

        assertThat(browser.status()).isEqualTo(422);
        assertThat(browser.title()).startsWith("Error: ");
        assertThat(browser.text()).contains("13 characters too many. Please shorten this text to 600 characters.");
        assertThat(browser.fields()).containsEntry("O1", text).containsEntry("O2", "fine");
        assertThat(kept()).isEqualTo(Ballot.EMPTY);

        browser.press("Save and continue", Map.of("O1", "a".repeat(600)));
        assertThat(kept().writing().words())
                .containsEntry("O1", "a".repeat(600))
                .containsEntry("O2", "fine");
    }

    @Test
    void countsLineBreaksAsOneCharacter() {
        started()
                .open(address + "/comments")
                .press("Save and continue", Map.of("O1", "a\r\n".repeat(300).strip()));

        assertThat(kept().writing().words().get("O1"))
                .isEqualTo("a\n".repeat(300).strip());
    }

    @Test
    void refusesBytesThatAreNoText() {
        PlainBrowser browser = started().open(address + "/comments");
        String csrf = browser.fields().get("csrf");

        browser.postRaw(address + "/comments", "csrf=" + csrf + "&O1=a%FFb");
        assertThat(browser.status()).isEqualTo(422);
        assertThat(browser.text()).contains("Some characters of this text could not be read");
        assertThat(kept()).isEqualTo(Ballot.EMPTY);
    }

    @ParameterizedTest
    @CsvSource({
        "R1=6",
        "R1=-1",
        "R1=x",
        "R1=",
        "R1=05",
        "R1=4&R1=5",
        "R1=4&Z9=3",
        "R1=4&B1=3",
        "R1=4&O1=text",
        "showing=AS_MINE"
    })
    void refusesAFormThatNoPageOfOursSends(String fields) {
        PlainBrowser browser = started().open(address + "/r");
        String csrf = browser.fields().get("csrf");

        browser.postRaw(address + "/r", "csrf=" + csrf + "&R2=3&" + fields);
        assertThat(browser.status()).isEqualTo(422);
        assertThat(browser.heading()).isEqualTo("We could not read what was sent");
        assertThat(kept()).isEqualTo(Ballot.EMPTY);
    }

    @Test
    void refusesHugeForms() {
        PlainBrowser browser = started().open(address + "/comments");
        Map<String, String> fields = new HashMap<>(browser.fields());
        fields.put("O1", "a".repeat(200_000));

        assertThat(browser.post(address + "/comments", fields).status()).isBetween(400, 499);
        assertThat(kept()).isEqualTo(Ballot.EMPTY);
    }

    @Test
    void refusesFormsWithoutTheirToken() {
        PlainBrowser browser = started();

        assertThat(browser.post(address + "/r", Map.of("R1", "3")).status()).isEqualTo(400);
        assertThat(browser.post(address + "/r", Map.of("R1", "3", "csrf", "guessed"))
                        .status())
                .isEqualTo(400);
        assertThat(kept()).isEqualTo(Ballot.EMPTY);

        browser.open(address + "/r").press("Save and come back later", Map.of("R1", "3"));
        assertThat(kept().writing().ratings()).containsEntry("R1", 3);
    }

    @Test
    void sendingTwiceIsSendingOnce() {
        PlainBrowser browser =
                started().open(address + "/r").press("Save and continue", AnsweringTest.all("R", 6, "5"));
        browser.open(address + "/check");
        Map<String, String> form = browser.fields();

        browser.post(address + "/send", form);
        Ballot first = kept();
        browser.post(address + "/send", form);
        assertThat(browser.heading()).isEqualTo("Sent");
        assertThat(kept()).isEqualTo(first);
    }

    @Test
    void sendsNothingWhereNothingIsAnswered() {
        PlainBrowser browser = started().open(address + "/check").press("Send");

        assertThat(browser.status()).isEqualTo(422);
        assertThat(browser.text()).contains("There is nothing to send yet");
        assertThat(kept().isSent()).isFalse();
    }

    @Test
    void mergesTwoTabs() {
        PlainBrowser one = started().open(address + "/comments");
        PlainBrowser two = started().open(address + "/comments");
        two.press("Save and continue", Map.of("O1", "from the second tab"));
        one.press("Save and continue", Map.of("O2", "from the first tab"));

        assertThat(kept().writing().words())
                .containsEntry("O1", "from the second tab")
                .containsEntry("O2", "from the first tab");
        one.open(address + "/comments").press("Save and continue", Map.of("O1", ""));
        assertThat(kept().writing().words()).doesNotContainKey("O1").containsKey("O2");
    }

    @Test
    void aPageOpenedBeforeOthersCanStillBeSent() {
        PlainBrowser browser = started().open(address + "/comments");
        Map<String, String> form = new HashMap<>(browser.fields());
        browser.open(address + "/r").press("Save and continue", AnsweringTest.all("R", 6, "5"));

        form.put("O1", "Written in the first tab.");
        browser.post(address + "/comments", form);
        assertThat(kept().writing().words()).containsEntry("O1", "Written in the first tab.");
        assertThat(kept().writing().ratings()).hasSize(6);
    }

    @Test
    void aPageFromBeforeSendingDoesNotTouchWhatWasSent() {
        PlainBrowser old = started().open(address + "/comments");
        sent();

        old.press("Save and continue", Map.of("O2", "An afterthought"));
        assertThat(old.status()).isEqualTo(409);
        assertThat(old.text()).contains("You have already sent your answers", "An afterthought");
        assertThat(Objects.requireNonNull(kept().sent()).words()).doesNotContainKey("O2");
        assertThat(kept().draft()).isNull();
    }

    @Test
    void hintsAtAnIdentityAndNeverInsists() {
        PlainBrowser browser = started()
                .open(address + "/comments")
                .press("Save and continue", Map.of("O1", "She once said: Tom, you are right."));

        assertThat(browser.text()).contains("Could this give you away?", "Your own name is in it: “Tom”");
        assertThat(kept().writing().words()).containsKey("O1");
        assertThat(browser.press("Keep as it is and continue").heading()).isEqualTo("Check and send");
    }

    @Test
    void aCurrentSupervisorDecidesBeforeTheFirstQuestion() {
        Survey.Link boss = survey.link(running, "Vera Stone");
        UUID asked = survey.asked(boss, survey.executive(running, "Otto Lang"), Relationship.CURRENT_SUPERVISOR);
        PlainBrowser browser = new PlainBrowser().open(boss.path()).press("Start");
        assertThat(browser.page().select("input[type=radio]")).hasSize(2);
        assertThat(browser.page().select("[checked]")).isEmpty();
        assertThat(browser.open("/answers/" + asked + "/r").address()).isEqualTo("/answers/" + asked);

        assertThat(browser.press("Begin").text()).contains("Choose how you want to be shown.");
        browser.press("Begin", Map.of("showing", "AS_MINE"));
        assertThat(browser.text()).contains("Your answers here are shown as your view.");
        AnsweringTest.answered(browser);
        assertThat(browser.text()).contains("What would you watch for in Otto Lang's next transition?");
        browser.press("Save and continue").press("Send");
        RaterSession session = new RaterSession(running.id(), boss.invitation(), 1);
        assertThat(sentBy(session, asked).showing()).isEqualTo(Showing.AS_MINE);

        browser.press("Mix them with others instead");
        assertThat(sentBy(session, asked).showing()).isEqualTo(Showing.MIXED);
    }

    private Answers sentBy(RaterSession session, UUID nomination) {
        return Objects.requireNonNull(
                papers.find(session, nomination).orElseThrow().ballot().sent());
    }

    @Test
    void asksTheExecutiveInTheFirstPerson() {
        Survey.Link self = survey.link(running, "Ana Ruiz");
        UUID own = survey.asked(self, survey.executive(running, "Ana Ruiz"), Relationship.SELF);
        UUID other = survey.asked(self, survey.executive(running, "Otto Lang"), Relationship.PAST_DIRECT_REPORT);

        PlainBrowser browser = new PlainBrowser().open(self.path());
        assertThat(browser.heading()).isEqualTo("Feedback for 2 people");
        browser.press("Start");
        assertThat(browser.address()).isEqualTo("/answers");
        assertThat(browser.page().select(".tasks a").eachAttr("href"))
                .containsExactly("/answers/" + own, "/answers/" + other);
        assertThat(browser.open("/answers/" + own + "/r").text())
                .contains("In the last 12 months, I", "say openly when a mistake was my own");
        assertThat(browser.open("/answers/" + other + "/r").text())
                .contains("In the time we worked together, Otto Lang", "said openly when a mistake was their own");
    }

    @Test
    void aSessionEndsAfterEightHoursAndTheLinkOpensItAgain() {
        PlainBrowser browser = started().open(address + "/comments");
        clock.advance(Duration.ofHours(8));

        browser.press("Save and continue", Map.of("O1", "It took me all day."));
        assertThat(browser.status()).isEqualTo(404);
        assertThat(browser.text()).contains("open the link in your e-mail again", "It took me all day.");
        assertThat(started().open(address + "/comments").status()).isEqualTo(200);
    }

    @Test
    void aRenewedLinkEndsEverySessionOfTheOldOne() {
        PlainBrowser browser = started();
        survey.run("update invitation set generation = 2 where id = ?", link.invitation());

        assertThat(browser.open(address).status()).isEqualTo(404);
    }
}
