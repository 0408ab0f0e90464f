package org.sightline.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.sightline.Browser;
import org.sightline.Mailbox;
import org.sightline.account.Logins;
import org.sightline.anonymity.Relationship;
import org.sightline.mail.Delivery;

/** An organisation writes its own letters; raters get them, with the promise below. */
@QuarkusTest
class LetterPagesTest {
    private static final String BODY =
            "Dear {{name}},\n\n{{request}}\nIt takes {{minutes}} minutes.\n\n{{link}}\n\nYours, <b>{{coach}}</b>";

    private final Mailbox mailbox = new Mailbox();

    @Inject
    Scenario scenario;

    @Inject
    Logins logins;

    @Inject
    Launch launch;

    @Inject
    Delivery delivery;

    @Test
    void sendsWhatWasWrittenAndWhatWasPromised() {
        Scenario.Cast cast = ready();
        Browser browser = logins.browser(cast.administrator());
        String path = path(cast);
        Browser.Page form = browser.open(path);
        assertThat(form.document().select("#body").val()).isEqualTo("Hello {{name}},\n\n{{request}}\n\n{{link}}");

        Browser.Page shown = write(browser, form, path, "preview", "Your view of {{executives}}", BODY, "peer 3");
        assertThat(shown.document().select(".mail-sample.phone").text())
                .contains("coach via Sightline Peer 3 <" + cast.address("Peer 3") + ">")
                .contains("Your view of Ana Ruiz Dear Peer 3,", "It takes 12 to 15 minutes.", "Yours, <b>coach</b>")
                .contains("/r/sample", "Scores are shown only for groups of 4 or more");
        assertThat(shown.document().html())
                .doesNotContainPattern("/r/[\\w-]{32}")
                .doesNotContain("/opt-out/sample\"");
        assertThat(browser.open(path).document().select("#subject").val())
                .as("nothing was kept")
                .startsWith("Feedback for");

        Browser.Page tested = write(browser, form, path, "test", "Your view of {{executives}}", BODY, "peer 3");
        assertThat(tested.text()).contains("The test is on its way to your own address.");
        delivery.deliver();
        Mailbox.Received test = mailbox.latest("admin@" + cast.domain()).orElseThrow();
        assertThat(test.subject()).isEqualTo("[Test] Your view of Ana Ruiz");
        assertThat(test.text()).contains("Dear Peer 3,", "/r/sample", "/opt-out/sample");
        assertThat(mailbox.to(cast.address("Peer 3"))).isEmpty();

        assertThat(write(browser, form, path, "save", "Your view of {{executives}}", BODY, "")
                        .status())
                .isEqualTo(200);
        assertThat(browser.open("/organisations/" + cast.organisation() + "/letters")
                        .text())
                .contains("English Your words");
        assertThat(write(browser, form, path, "save", "Too late", BODY, "").text())
                .contains("Somebody else has changed this letter in the meantime.");

        launch.start(cast.campaign(), cast.administrator());
        delivery.deliver();
        Mailbox.Received mail = mailbox.latest(cast.address("Peer 3")).orElseThrow();
        assertThat(mail.subject()).isEqualTo("Your view of Ana Ruiz");
        assertThat(mail.text()).startsWith("""
                Dear Peer 3,

                coach would like your view of Ana Ruiz: how Ana Ruiz works, and how Ana Ruiz helps other people grow.
                It takes 12 to 15 minutes.

                Begin:
                %s

                Yours, <b>coach</b>

                What it is for
                """.formatted(mail.link()));
        assertThat(mail.text()).contains("Who sees what", "I would rather not answer", "/opt-out/");
        assertThat(Jsoup.parse(mail.html()).text()).contains("Yours, <b>coach</b>");

        write(browser, browser.open(path), path, "default", "", "", "");
        assertThat(browser.open(path).document().select("#subject").val()).startsWith("Feedback for");
    }

    @Test
    void saysWhatIsWrongAndKeepsWhatWasTyped() {
        Scenario.Cast cast = ready();
        Browser browser = logins.browser(cast.administrator());
        Browser.Page form = browser.open(path(cast));
        Browser.Page faulty = write(browser, form, path(cast), "save", "For {{executive}}", "Hello {{foo}}", "");
        assertThat(faulty.status()).isEqualTo(422);
        assertThat(faulty.text())
                .contains("{{executive}} cannot be replaced. Did you mean {{executives}}?")
                .contains("{{foo}} cannot be replaced. Choose one from the list")
                .contains("Put {{link}} into a paragraph of its own, once");
        assertThat(faulty.document().select("#body").val()).isEqualTo("Hello {{foo}}");
        assertThat(write(browser, form, path(cast), "test", "S", "{{link}}", "nobody")
                        .text())
                .contains("No rater with “nobody” in this campaign.");
        assertThat(browser.open("/organisations/" + cast.organisation() + "/letters/poem/en")
                        .status())
                .isEqualTo(404);
        assertThat(browser.open("/organisations/" + cast.organisation() + "/letters/thanks/tlh")
                        .status())
                .isEqualTo(404);
    }

    private Scenario.Cast ready() {
        Scenario.Cast cast = scenario.draft();
        scenario.raters(cast, scenario.executive(cast, "Ana Ruiz"), "Peer", Relationship.PEER, 4);
        return cast;
    }

    private static Browser.Page write(
            Browser browser,
            Browser.Page form,
            String path,
            String act,
            String subject,
            String body,
            String recipient) {
        return browser.submit(form, path, Map.of("act", act, "subject", subject, "body", body, "recipient", recipient));
    }

    private static String path(Scenario.Cast cast) {
        return "/organisations/" + cast.organisation() + "/letters/invitation/en";
    }
}
