package org.sightline.interview;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sightline.Browser;
import org.sightline.Browser.Page;
import org.sightline.Mailbox;
import org.sightline.TestClock;
import org.sightline.account.Logins;
import org.sightline.engagement.CoachedPair;
import org.sightline.mail.Delivery;

/** From notes to findings, from findings to what the executive reads. */
@QuarkusTest
class InterviewThemesTest {
    @Inject
    Logins logins;

    @Inject
    InterviewScenario scenario;

    @Inject
    Delivery delivery;

    private final Mailbox mailbox = new Mailbox();
    private final String tag = UUID.randomUUID().toString().substring(0, 6);
    private final String executiveAddress = "ana-" + tag + "@example.com";
    private final List<Interview> held = new ArrayList<>();

    private UUID organisation;
    private UUID engagement;
    private Browser coach;
    private Browser executive;
    private String page;

    @BeforeEach
    void people() {
        CoachedPair pair = CoachedPair.of(logins, tag);
        organisation = pair.organisation();
        coach = pair.coach();
        executive = pair.executive();
        engagement = pair.id();
        page = pair.page() + "/interviews";
        delivery.deliver();
        mailbox.clear();
        for (String name : List.of("Dmitri", "Farid", "Eva", "Goran", "Hana")) {
            talks(name);
        }
    }

    private void talks(String name) {
        int before = held.size();
        held.add(scenario.held(
                engagement,
                name + " Orlov" + (char) ('a' + before) + tag,
                TestClock.START.plus(Duration.ofDays(2 + before)),
                "Said at night"));
    }

    @Test
    void showsAThemeOfThreeAmongFiveAndNothingOfTwo() {
        find(0, "Waits until everybody has spoken", "R", "better");
        find(0, "Lets people finish", "R", "better");
        find(1, "Asks the quiet ones", "R", "better");
        find(0, "Decides late", "B", "worse");
        find(1, "Puts decisions off", "B", "worse");
        Page themes = coach.open(page + "/themes");
        assertThat(themes.text()).contains("2 people. One more is needed.").doesNotContain("Share with Ana Ruiz");
        assertThat(executive.open("/my/coaching/" + engagement + "/interviews").status())
                .isEqualTo(404);

        // three who are all there are would be known, and so would the third to whoever has not said it
        find(2, "Remembers what was said", "R", "better");
        find(3, "Sees a quarrel coming", "C", "better");
        themes = coach.open(page + "/themes");
        assertThat(themes.text())
                .contains("4 people count for this edition. One more is needed before anything can be shared.")
                .doesNotContain("It is printed as", "Share with Ana Ruiz");
        String token = themes.document().expectFirst("input[name=csrf]").val();
        assertThat(coach.post(page + "/themes/shared", Map.of("csrf", token, "share", "R+", "sure", "on"))
                        .body())
                .contains("Choose at least one theme of which enough people spoke.");

        find(4, "Decides alone", "T", "worse");
        themes = coach.open(page + "/themes");
        assertThat(themes.text()).contains("5 people count for this edition. Themes are shared from five people on");
        assertThat(themes.text()).contains("3 people. It is printed as: mentioned by a few");
        List<String> lines = themes.document().select("input[name=line]").eachAttr("value");
        assertThat(lines).hasSize(4);
        lines = List.of(box(themes, "Waits until"), box(themes, "Remembers what"), box(themes, "Asks the quiet"));
        String share = page + "/themes/shared";
        Page tooMany = coach.choose(themes, page + "/themes", "line", lines.subList(0, 3));
        assertThat(tooMany.text()).contains("at most 2 lines are printed; you chose 3.");
        themes = coach.choose(themes, page + "/themes", "line", lines.subList(0, 2));
        assertThat(coach.submit(themes, share, Map.of()).text()).contains("Tick that you have looked at every line");
        Page shared = coach.submit(themes, share, Map.of("sure", "on"));
        assertThat(shared.text())
                .contains("The themes are shared. Ana Ruiz finds them")
                .contains("No finding counts yet");

        Page own = executive.open("/my/coaching/" + engagement);
        String room = own.document().expectFirst("a[href$=/interviews]").attr("href");
        Page read = executive.open(room);
        assertThat(read.text())
                .contains("Strength", "mentioned by a few", "Waits until everybody has spoken")
                .doesNotContain(
                        "Decides late",
                        "Puts decisions off",
                        "Orlov",
                        "3 people",
                        held.getFirst().contact().reach());
        assertThat(read.document().select("main li")).hasSize(2);

        // whoever takes something back after that changes nothing of what was read
        Browser dmitri = new Browser();
        String talk = "/conversations/" + held.getFirst().contact().token();
        Page conversation = dmitri.open(talk);
        assertThat(conversation.text()).contains("stays as it was: a change now would show who");
        dmitri.submit(conversation, talk + "/cancellation", Map.of());
        assertThat(main(executive.open(room))).isEqualTo(main(read));
        assertThat(coach.open(page).text()).doesNotContain("Dmitri");
        assertThat(coach.open(page + "/people/" + held.getFirst().id() + "/notes")
                        .status())
                .isEqualTo(404);

        // one who talks later adds nothing to those who were counted
        talks("Bo");
        find(5, "Thanks people by name", "R", "better");
        assertThat(coach.open(page + "/themes").text()).contains("One person. 2 more are needed.");
        delivery.deliver();
        assertThat(mailbox.to(executiveAddress)).isEmpty();
    }

    @Test
    void refusesWordsThatNameWhoeverTalked() {
        Page form = coach.open(findings(1));
        Page again = coach.submit(form, findings(1), finding("Told off Dmitri in public", "R", "worse"));
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.text()).contains("“Dmitri”, at character 10, could tell who is meant.");
        assertThat(again.document().expectFirst("#text").text()).isEqualTo("Told off Dmitri in public");
        assertThat(coach.submit(form, findings(1), finding("", "Q", "")).text())
                .contains("Write down what was said", "Choose a theme.", "Say whether it is a strength");

        // somebody of a name that stands in a line comes forward later
        for (int i = 0; i < held.size(); i++) {
            find(i, "Calls Chiara a friend " + i, "C", "better");
        }
        talks("Chiara");
        Page themes = coach.open(page + "/themes");
        List<String> lines = themes.document().select("input[name=line]").eachAttr("value");
        themes = coach.choose(themes, page + "/themes", "line", lines.subList(0, 1));
        Page refused = coach.submit(themes, page + "/themes/shared", Map.of("sure", "on"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("“Chiara” could tell who is meant, in: Calls Chiara a friend");
        assertThat(executive.open("/my/coaching/" + engagement).text()).doesNotContain("Chiara", "Interviews");
    }

    @Test
    void changesAndDeletesFindingsAndTellsWindowsApart() {
        find(0, "Waits until everybody has spoken", "R", "better");
        Page list = coach.open(findings(0));
        String one = list.document().expectFirst("article a").attr("href");
        Page form = coach.open(one);
        coach.submit(form, one, Map.of("text", "Waits for everybody"));
        Page stale = coach.submit(form, one, Map.of("text", "Waits long"));
        assertThat(stale.status()).isEqualTo(409);
        assertThat(coach.submit(stale, one, Map.of()).text()).contains("Waits long", "Seen at first hand");
        assertThat(coach.submit(coach.open(one), one + "/removal", Map.of()).text())
                .contains("Nothing has been taken from the notes yet.");
    }

    /** The box beside a line that begins like this. */
    private static String box(Page themes, String begins) {
        return themes.document().select("label:has([name=line])").stream()
                .filter(label -> label.text().startsWith(begins))
                .findFirst()
                .orElseThrow()
                .expectFirst("input")
                .val();
    }

    private void find(int who, String text, String theme, String direction) {
        Page saved = coach.submit(coach.open(findings(who)), findings(who), finding(text, theme, direction));
        assertThat(saved.status()).isEqualTo(200);
    }

    private String findings(int who) {
        return page + "/people/" + held.get(who).id() + "/findings";
    }

    private static Map<String, String> finding(String text, String theme, String direction) {
        return Map.of("text", text, "theme", theme, "direction", direction, "factor", "timing", "strength", "seen");
    }

    private static String main(Page page) {
        return page.document().expectFirst("main").text();
    }
}
