package org.sightline.oversight;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.sightline.Browser;
import org.sightline.account.Logins;
import org.sightline.account.Role;
import org.sightline.invitation.Scenario;
import org.sightline.system.HomeDirectory;
import org.sightline.system.ProductVersion;

/** What auditors read: results of attacks, counts and receipts of their own organisations, and nobody's name. */
@QuarkusTest
class OversightPagesTest {
    @Inject
    OversightScenario scenario;

    @Inject
    Scenario campaigns;

    @Inject
    Logins logins;

    @Inject
    HomeDirectory home;

    @AfterEach
    void forgetTheResult() throws IOException {
        Files.deleteIfExists(home.verification());
    }

    @Test
    void saysHowToRunTheAttackWhereItNeverRan() {
        String text = browser().open("/oversight").text();
        assertThat(text)
                .contains("The attack has not been run on this installation yet.", "make verify-anonymity")
                .doesNotContain("Every attack failed");
    }

    @Test
    void saysThatAResultCannotBeRead() throws IOException {
        Files.writeString(home.verification(), "{");
        String text = browser().open("/oversight").text();
        assertThat(text)
                .contains("There is a result, and it cannot be read.", "make verify-anonymity")
                .doesNotContain("has not been run", "Every attack failed");
    }

    @Test
    void showsTheLastResultWithItsConditions() throws IOException {
        Files.writeString(home.verification(), VerificationFileTest.known());
        var page = browser().open("/oversight");
        assertThat(page.text())
                .contains(
                        "Every attack failed, and every leak on purpose was caught.",
                        "This result is of version 0.1.0. Version " + ProductVersion.read() + " is running now",
                        "2 March 2026, 09:00 UTC",
                        "Short",
                        "12345 The same seed gives the same table.",
                        "2 processors, Java 25.0.3, Linux 6.1, amd64");
        assertThat(page.document().select("table.findings tbody tr").eachText())
                .containsExactly(
                        "T1 Leak: a low band one step too narrow 12,345 6 0 passed 0.0",
                        "T5 Leak: a low band one step too narrow 12,345 6 0 caught 0.0");
    }

    @Test
    void soundsTheAlarmWhereAnAttackWorked() throws IOException {
        Files.writeString(
                home.verification(),
                VerificationFileTest.known()
                        .replace("0.1.0", ProductVersion.read())
                        .replace("\"passed\" : true", "\"passed\" : false")
                        .replace("\"caught\"", "\"missed\"")
                        .replace("a low band", "<b>a low</b> band"));
        var page = browser().open("/oversight");
        assertThat(page.document().select(".alarm").text())
                .startsWith("At least one attack worked, or a leak was missed. No report should be read");
        assertThat(page.document().select(".findings .fault").eachText()).containsExactly("MISSED");
        assertThat(page.document().select(".findings b")).as("escaped").isEmpty();
        assertThat(page.text()).doesNotContain("is running now", "Every attack failed");
    }

    @Test
    void countsWhatWasCheckedAndHeldWithoutANameOfThoseRated() {
        var audited = scenario.sealed();
        Browser auditor = scenario.browser(audited.auditor());
        var page = auditor.open("/oversight");
        assertThat(page.document().select("table.checked tbody tr").eachText())
                .containsExactly("Spring 2026 Sealed 2 7,121 3 1");
        String campaign = "/oversight/campaigns/" + audited.cast().campaign();
        assertThat(page.document().select("a[href=" + campaign + "]")).hasSize(1);
        String text = auditor.open(campaign).text();
        assertThat(text)
                .contains("Fixed since the first invitation, 10 February 2026, 09:30 (Europe/Berlin).")
                .contains("A group is shown from 4 answers", "is shown from 8 answers", "its comments from 5 people")
                .contains("executive-360, version 1.0", "cd".repeat(32))
                .contains("Closed 2 March 2026, 00:00 Europe/Berlin", "Sealed on 2 March 2026")
                .contains("Key of the campaign Destroyed", OversightScenario.FINGERPRINT)
                .contains("Requests for feedback 23", "Answered and counted 19")
                .contains("Executives 2", "Reports attacked 2", "Reports held back 1", "One report is held back.");
        for (String path : List.of(
                "/oversight",
                campaign,
                "/oversight/log",
                "/oversight/log?campaign=" + audited.cast().campaign())) {
            assertThat(auditor.open(path).answer().body())
                    .as(path)
                    .doesNotContain("Ana Ruiz", "Ines Aalto", audited.held().toString());
        }
    }

    @Test
    void saysWhatIsNotThereYet() {
        Scenario.Cast draft = campaigns.draft();
        campaigns.executive(draft, "Ana Ruiz");
        Browser auditor = scenario.browser(scenario.auditor(draft));
        assertThat(auditor.open("/oversight/campaigns/" + draft.campaign()).text())
                .contains("The campaign has not started;", "Not sealed yet.", "No report has been made yet")
                .doesNotContain("Fingerprint", "Ana Ruiz");
        scenario.run(
                "insert into seal_receipt (campaign_id, sealed_on, key_fingerprint, invited, answered)"
                        + " values (?, date '2026-03-02', decode('00', 'hex'), 23, 19)",
                draft.campaign());
        assertThat(auditor.open("/oversight/campaigns/" + draft.campaign()).text())
                .contains("Still there. It is destroyed as soon as");
        // else the job that ends keys would look for one that never was
        scenario.run("delete from seal_receipt where campaign_id = ?", draft.campaign());
    }

    @Test
    void opensTheFrontDoorToItsAuditors() {
        var page = browser().open("/");
        assertThat(page.path()).isEqualTo("/oversight");
        assertThat(page.document().select("header nav a").eachText()).containsExactly("Oversight");
        assertThat(page.text()).contains("There is no campaign yet.");
    }

    @Test
    void staysWithinTheOrganisation() {
        var audited = scenario.sealed();
        var foreign = scenario.sealed();
        // who coaches in another organisation audits nothing there
        logins.account("auditor@" + audited.cast().domain(), foreign.cast().organisation(), Role.COACH);
        Browser auditor = scenario.browser(audited.auditor());
        String other = "/oversight/campaigns/" + foreign.cast().campaign();
        assertThat(auditor.open(other).status()).isEqualTo(404);
        assertThat(auditor.open("/oversight").document().select("table.checked tbody tr"))
                .hasSize(1);
        assertThat(auditor.open("/oversight").answer().body())
                .doesNotContain(foreign.cast().campaign().toString());
    }

    @Test
    void isForAuditorsOnly() {
        var audited = scenario.sealed();
        for (UUID account :
                List.of(audited.cast().administrator(), audited.cast().coach())) {
            for (String path : List.of(
                    "/oversight",
                    "/oversight/log",
                    "/oversight/campaigns/" + audited.cast().campaign())) {
                assertThat(scenario.browser(account).ask(path).statusCode())
                        .as(path)
                        .isEqualTo(403);
            }
        }
        Browser auditor = scenario.browser(audited.auditor());
        for (String path : List.of(
                "/campaigns",
                "/campaigns/" + audited.cast().campaign(),
                "/organisations",
                "/executives",
                "/executives/" + audited.held(),
                "/executives/" + audited.held() + "/report",
                "/executives/" + audited.held() + "/comments",
                "/my")) {
            assertThat(auditor.ask(path).statusCode()).as(path).isEqualTo(403);
        }
    }

    private Browser browser() {
        UUID organisation = logins.organisation("Audited alone");
        return logins.browser(
                logins.account("auditor-" + UUID.randomUUID() + "@example.com", organisation, Role.AUDITOR));
    }
}
