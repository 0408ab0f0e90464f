package org.sightline.development;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sightline.Browser;
import org.sightline.Browser.Page;
import org.sightline.Mailbox;
import org.sightline.coaching.CoachingScenario.File;
import org.sightline.mail.Delivery;
import org.sightline.mail.Letter;

/** The letter of thanks: to everybody alike, once. */
@QuarkusTest
class ThanksTest {
    private static final String TEXT = "thank you, all of you.\r\n\r\nYou will see me ask <first>.\r\nAna";

    private final Mailbox mailbox = new Mailbox();

    @Inject
    ReadingScenario scenario;

    @Inject
    Delivery delivery;

    @Inject
    ThankYouMails mails;

    @Test
    void goesToEverybodyWhoWasInvitedOnce() {
        var file = scenario.released("Ana Ruiz");
        List<String> invited = scenario.invite(file);
        assertThat(invited).hasSize(6);
        scenario.coaching.run("""
                update invitation set revoked = true where rater_id = (select r.id from rater r
                join person p on p.id = r.person_id where r.campaign_id = ? and p.email = ?)""", file.campaign(), invited.getFirst());
        Browser executive = scenario.reading(file);
        Page preview = look(executive, file, TEXT);
        assertThat(preview.path()).isEqualTo(file.own("/thanks/preview"));
        assertThat(preview.text()).contains("A word of thanks from Ana Ruiz", "You will see me ask <first>.");
        assertThat(queued(file)).isEmpty();

        Page unconfirmed = executive.submit(preview, file.own("/thanks/send"), Map.of());
        assertThat(unconfirmed.status()).isEqualTo(422);
        assertThat(queued(file)).isEmpty();

        Page sent = executive.submit(unconfirmed, file.own("/thanks/send"), Map.of("confirm", "yes"));
        assertThat(sent.text()).contains("Your thanks are on their way.", "You will see me ask <first>.");
        assertThat(queued(file)).hasSize(5);
        executive.submit(preview, file.own("/thanks/send"), Map.of("confirm", "yes"));
        look(executive, file, "Another letter.");
        assertThat(queued(file)).hasSize(5);
        assertThat(executive.open("/my").document().select("table tbody tr").eachText())
                .anyMatch(line -> line.endsWith("You sent your thanks to everybody who was invited"));

        delivery.deliver();
        assertThat(mailbox.to(invited.getFirst())).isEmpty();
        assertThat(mailbox.to(file.email())).noneMatch(mail -> mail.subject().contains("thanks"));
        for (String address : invited.subList(1, 6)) {
            var mail = mailbox.to(address);
            assertThat(mail).hasSize(1);
            assertThat(mail.getFirst().to()).containsExactly(address);
            assertThat(mail.getFirst().from())
                    .contains("Ana Ruiz via Sightline")
                    .doesNotContain(file.email());
            assertThat(mail.getFirst().subject()).isEqualTo("A word of thanks from Ana Ruiz");
            assertThat(mail.getFirst().text())
                    .startsWith("Hello ")
                    .contains(
                            "thank you, all of you.\n\nYou will see me ask <first>.\nAna\n",
                            "whether or not they answered");
            assertThat(mail.getFirst().html().replaceAll("https?://\\S+/opt-out/[A-Za-z0-9_-]+", ""))
                    .contains("You will see me ask &lt;first&gt;.")
                    .doesNotContain("<img", "http");
            assertThat(mail.getFirst().source()).doesNotContain(file.email());
        }
    }

    @Test
    void saysWhatIsMissing() {
        var file = scenario.released("Ana Ruiz");
        Browser executive = scenario.reading(file);
        Page page = executive.open(file.own("/thanks"));
        assertThat(page.document().expectFirst("#text").val()).startsWith("Thank you for the time");
        assertThat(executive.submit(page, file.own("/thanks"), Map.of()).text()).contains("still ends with “…”");
        assertThat(look(executive, file, "  ").text()).contains("The letter is empty.");
        Page tooLong = look(executive, file, "y".repeat(2_001));
        assertThat(tooLong.status()).isEqualTo(422);
        assertThat(tooLong.text()).contains("The letter has 2,001 characters. Up to 2,000 are possible");
        assertThat(tooLong.document().expectFirst("#text").val()).hasSize(2_001);
        assertThat(executive.open(file.own("/thanks/preview")).path()).isEqualTo(file.own("/thanks"));
    }

    @Test
    void warnsOfWhatPointsToOnePerson() {
        var file = scenario.released("Ana Ruiz");
        Browser executive = scenario.reading(file);
        assertThat(look(executive, file, "Thank you, Boris, for 3 March 2024! Write to b@example.org. Ana")
                        .text())
                .contains("This might point to one person: 3 March 2024, b@example.org.");
        assertThat(look(executive, file, "Thank you all. Ana").text()).doesNotContain("might point");
    }

    /** A letter could be written to find out who was invited: it is answered alike for everybody. */
    @Test
    void saysTheSameOfSomebodyInvitedAndOfAStranger() {
        var file = scenario.released("Ana Ruiz");
        String invited = scenario.coaching
                .column(
                        "select p.name from person p join rater r on r.person_id = p.id where r.campaign_id = ?"
                                + " and p.name <> 'Ana Ruiz' limit 1",
                        file.campaign())
                .getFirst();
        Browser executive = scenario.reading(file);
        String known = look(executive, file, "Thank you, " + invited + ". Ana").text();
        String unknown = look(executive, file, "Thank you, Zyx Qwert. Ana").text();
        assertThat(known.replace(invited, "Zyx Qwert")).isEqualTo(unknown);
    }

    @Test
    void sendsNothingButWhatWasLookedAt() {
        var file = scenario.released("Ana Ruiz");
        scenario.invite(file);
        Browser executive = scenario.reading(file);
        Page early = look(executive, file, "First.");
        look(executive, file, "Second.");
        Page refused = executive.submit(early, file.own("/thanks/send"), Map.of("confirm", "yes"));
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text()).contains("another window has changed the letter", "Second.");
        assertThat(queued(file)).isEmpty();
    }

    @Test
    void isNotSentAfterEverythingWasErased() {
        var file = scenario.released("Ana Ruiz");
        scenario.invite(file);
        Browser executive = scenario.reading(file);
        look(executive, file, TEXT);
        assertThat(scenario.coaching.column(
                        "select encode(body, 'escape') from thank_you where executive_id = ?", file.id()))
                .hasSize(1)
                .noneMatch(body -> body.contains("thank"));
        var nomination = java.util.UUID.fromString(scenario.coaching
                .column(
                        "select id::text from nomination where executive_id = ? and relationship = 'PEER' limit 1",
                        file.id())
                .getFirst());
        assertThat(mails.write(Letter.of("thank-you", nomination))).isPresent();
        scenario.coaching.run("delete from executive_key where executive_id = ?", file.id());
        assertThat(mails.write(Letter.of("thank-you", nomination))).isEmpty();
    }

    private Page look(Browser executive, File file, String text) {
        return executive.open(file.own("/thanks")).document().select("#text").isEmpty()
                ? executive.open(file.own("/thanks"))
                : executive.submit(executive.open(file.own("/thanks")), file.own("/thanks"), Map.of("text", text));
    }

    private List<String> queued(File file) {
        return scenario.coaching.column(
                "select m.id::text from outbox_message m join nomination n on n.id = m.subject_id"
                        + " where m.kind = 'thank-you' and n.executive_id = ?",
                file.id());
    }
}
