package org.sightline.ballot;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sightline.TestClock;
import org.sightline.anonymity.Relationship;
import org.sightline.security.KeyDirectory;

/** A code on paper instead of the link: what it can do, what it cannot, and how little it tells. */
@QuarkusTest
class ReceiptPagesTest {
    @Inject
    Survey survey;

    @Inject
    Papers papers;

    @Inject
    KeyDirectory keys;

    @Inject
    TestClock clock;

    private Survey.Running running;
    private Survey.Link link;
    private UUID ana;

    @BeforeEach
    void begin() {
        running = survey.running();
        link = survey.link(running, "Tom Berg");
        ana = survey.asked(link, survey.executive(running, "Ana Ruiz"), Relationship.PEER);
    }

    @AfterEach
    void end() {
        clock.reset();
        survey.end(running);
    }

    /** The code as the page after sending shows it. */
    private String sent() {
        PlainBrowser browser =
                new PlainBrowser().open(link.path()).press("Start").open("/answers/" + ana + "/r");
        AnsweringTest.answered(browser)
                .press("Save and continue", Map.of("O1", "Listens."))
                .press("Send");
        assertThat(browser.page().select("details.receipt").text()).contains("/receipt you can see with it");
        return browser.page().select("details.receipt .receipt-code").text();
    }

    private static PlainBrowser check(String code) {
        return new PlainBrowser().open("/receipt").press("Check", Map.of("code", code));
    }

    private Optional<Ballot> kept() {
        return papers.find(new RaterSession(running.id(), link.invitation(), 1), ana)
                .map(Paper::ballot)
                .filter(Ballot::isSent);
    }

    @Test
    void saysThatAnswersCountAndNothingElse() {
        PlainBrowser page = check(sent());

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.heading()).isEqualTo("These answers count");
        assertThat(page.address()).isEqualTo("/receipt");
        assertThat(page.html()).doesNotContain("Ana", "Tom", "Spring", "Example Works", "Listens", ana.toString());
        assertThat(page.html()).doesNotContain(link.token(), running.id().toString());
        assertThat(page.cookies()).doesNotContainKey("rater");
    }

    @Test
    void withdrawsInTwoStepsWithoutTheLink() {
        String code = sent();
        PlainBrowser page = check(code).press("Withdraw my answers");
        assertThat(page.heading()).isEqualTo("Withdraw these answers?");
        assertThat(page.press("No, keep them").heading()).isEqualTo("These answers count");
        assertThat(kept()).isPresent();

        page.press("Withdraw my answers").press("Withdraw my answers");
        assertThat(page.address()).isEqualTo("/receipt/withdrawn");
        assertThat(kept()).isEmpty();
        assertThat(check(code).heading()).isEqualTo("No answers that count");
    }

    /** Wrong, withdrawn, never sent, declined, of a taken-back link: nobody can tell one from another. */
    @Test
    void answersEveryCodeWithoutAnswersTheSame() {
        ReceiptCode mine = ReceiptCode.of(keys.get(running.id()), running.id(), ana, 1);
        String never = plain(check(mine.grouped()));
        assertThat(never).contains("No answers that count");
        assertThat(plain(check(ReceiptCode.of(keys.get(running.id()), running.id(), UUID.randomUUID(), 1)
                        .text())))
                .isEqualTo(never);

        new PlainBrowser()
                .open(link.path())
                .press("Start")
                .open("/answers/" + ana + "/r")
                .press("Save and come back later", Map.of("R1", "5"));
        assertThat(plain(check(mine.text()))).isEqualTo(never);
        new PlainBrowser().open(link.path()).press("I would rather not answer").press("Confirm");
        assertThat(plain(check(mine.text()))).isEqualTo(never);

        survey.run("update ballot set submitted = true where campaign_id = ?", running.id());
        assertThat(plain(check(mine.text()))).isNotEqualTo(never);
        survey.run("update invitation set revoked = true where id = ?", link.invitation());
        assertThat(plain(check(mine.text()))).isEqualTo(never);
    }

    private static String plain(PlainBrowser page) {
        return page.html().replaceAll("name=\"csrf[^>]*>", "");
    }

    @Test
    void endsWithTheLinkThatShowedIt() {
        String code = sent();
        survey.run("update invitation set generation = 2 where id = ?", link.invitation());
        assertThat(check(code).heading()).isEqualTo("No answers that count");
        assertThat(check(ReceiptCode.of(keys.get(running.id()), running.id(), ana, 2)
                                .text())
                        .heading())
                .isEqualTo("These answers count");
    }

    @Test
    void saysAfterTheSealThatNobodyCanTell() {
        String code = sent();
        survey.run("update campaign set state = 'SEALED' where id = ?", running.id());
        PlainBrowser page = check(code);

        assertThat(page.heading()).isEqualTo("Sealed: nobody can tell any more");
        assertThat(page.buttons()).isEmpty();
    }

    @Test
    void tellsASlipOfThePenFromNoAnswers() {
        PlainBrowser page = check("7K3F-9QWX-2M4T");

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.title()).startsWith("Error: ");
        assertThat(page.page().select("#code").val()).isEqualTo("7K3F-9QWX-2M4T");
        assertThat(page.page().select("#code-fault").text()).contains("sixteen letters and digits");
        assertThat(check("<b>").page().select("#code").val()).isEqualTo("<b>");
    }

    /** Nobody tries codes by the thousand; whoever waits is let in again. */
    @Test
    void holdsBackWhoTriesManyCodes() {
        String code = sent();
        clock.advance(Duration.ofMinutes(10));
        PlainBrowser page = new PlainBrowser().open("/receipt");
        int tries = 0;
        while (page.status() != 429 && tries < 100) {
            page.press("Check", Map.of("code", "7K3F"));
            tries++;
        }
        assertThat(tries).isEqualTo(61);
        assertThat(page.press("Check", Map.of("code", code)).text()).contains("Wait ten minutes");
        clock.advance(Duration.ofMinutes(10));
        assertThat(page.press("Check", Map.of("code", code)).heading()).isEqualTo("These answers count");
    }
}
