package org.sightline.pledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sightline.Browser;
import org.sightline.Browser.Page;
import org.sightline.account.Logins;
import org.sightline.account.Role;
import org.sightline.invitation.Scenario;
import org.sightline.report.Conformance;
import org.sightline.report.ReportDocuments;
import org.sightline.system.Sql;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** A promise from its signing to its withdrawal, as sponsor, executive, coach and rater see it. */
@QuarkusTest
class PledgeTest {
    @Inject
    Logins logins;

    @Inject
    Scenario scenario;

    @Inject
    AgroalDataSource database;

    private Scenario.Cast cast;
    private Browser sponsor;
    private Browser coach;
    private Browser executive;
    private String engagement;
    private String pledge;

    @BeforeEach
    void people() {
        cast = scenario.collecting();
        sponsor = logins.browser(logins.account(cast.address("Sofia Lind"), cast.organisation(), Role.SPONSOR));
        coach = logins.browser(cast.coach());
        engagement = coach.submit(
                        coach.open("/engagements/new"),
                        "/engagements",
                        Map.of(
                                "name", "Ana Ruiz",
                                "email", cast.address("Ana Ruiz"),
                                "goal", "Let others decide",
                                "timeZone", "Europe/Berlin"))
                .path()
                .replaceFirst(".*/", "");
        executive = logins.browser(logins.account(cast.address("Ana Ruiz"), cast.organisation()));
        pledge = "/sponsorship/" + cast.organisation() + "/pledge";
    }

    private Page sign(String words) {
        return sponsor.submit(sponsor.open(pledge), pledge, Map.of("words", words, "name", "Sofia Lind", "sure", "on"));
    }

    private String everybody() {
        return "/organisations/" + cast.organisation() + "/sponsor";
    }

    @Test
    void isShownToEverybodyOnceItIsSigned() throws Exception {
        assertThat(executive.open(everybody()).text()).contains("Nothing has been promised yet.");
        assertThat(executive.open("/my").text()).doesNotContain("What Nordwind AG promises");
        assertThat(sponsor.open("/sponsorship").text()).contains("Your pledge Not signed yet");
        Page empty = sponsor.submit(sponsor.open(pledge), pledge, Map.of("words", "Too short", "name", ""));
        assertThat(empty.status()).isEqualTo(422);
        assertThat(empty.text())
                .contains("Write at least 20 characters.", "Sign with your name", "Tick the box to sign.");
        assertThat(empty.document().expectFirst("#words").text()).isEqualTo("Too short");
        Page long601 = sponsor.submit(
                sponsor.open(pledge), pledge, Map.of("words", "x".repeat(601), "name", "S", "sure", "on"));
        assertThat(long601.text()).contains("The text has 601 characters; 600 fit on the pages where it stands.");

        assertThat(sign("Nobody is judged by this. <b>I</b> never read a report.")
                        .text())
                .contains("Signed. Everybody who takes part reads it from now on.");
        String words = "Nobody is judged by this. <b>I</b> never read a report.";
        String signature = "Sofia Lind, 2 March 2026";
        for (Page page : new Page[] {
            executive.open("/my"),
            executive.open(everybody()),
            executive.open("/my/coaching/" + engagement + "/briefing"),
            coach.open("/executives"),
            coach.open(everybody()),
            coach.open("/engagements/" + engagement + "/briefing"),
            logins.browser(cast.administrator()).open(everybody()),
            new Browser().open("/protection/" + cast.campaign())
        }) {
            assertThat(page.text()).as(page.path()).contains(words, signature);
        }
        byte[] handout = executive
                .download("/my/coaching/" + engagement + "/briefing/handout.pdf")
                .body();
        assertThat(ReportDocuments.pages(handout)).isEqualTo(2);
        for (byte[] pdf : new byte[][] {
            handout,
            new Browser()
                    .download("/protection/" + cast.campaign() + "/protection.pdf")
                    .body()
        }) {
            assertThat(Conformance.failures(pdf, PDFAFlavour.PDFA_2_A)).isEmpty();
            assertThat(Conformance.failures(pdf, PDFAFlavour.PDFUA_1)).isEmpty();
        }
    }

    @Test
    void speaksEveryReadersLanguageWhereTheUsualWordsWereSigned() {
        sponsor.submit(sponsor.open(pledge), pledge, Map.of("sure", "on"));
        assertThat(executive.open(everybody()).text()).contains("so that each of us learns how we help others to grow");
        assertThat(executive.open(everybody() + "?language=de").text()).contains("wie wir andere voranbringen");
        assertThat(executive.open(everybody() + "?language=fr").text()).contains("comment il fait grandir les autres");
        assertThat(executive.open(everybody() + "?language=es").text()).contains("cómo ayuda a crecer a los demás");
        for (String language : new String[] {"en", "de", "fr", "es"}) {
            byte[] handout = executive
                    .download("/my/coaching/" + engagement + "/briefing/handout.pdf?language=" + language)
                    .body();
            assertThat(ReportDocuments.pages(handout)).as(language).isEqualTo(2);
        }
    }

    @Test
    void isReplacedAndTakenBackByLaterEditionsOnly() {
        Page twice = sponsor.open(pledge);
        sign("The first promise to all of you.");
        Page overtaken = sponsor.submit(
                twice, pledge, Map.of("words", "From another window, the same day.", "name", "Sofia", "sure", "on"));
        assertThat(overtaken.status()).isEqualTo(409);
        assertThat(overtaken.text()).contains("Another edition was signed meanwhile", "The first promise");
        assertThat(overtaken.document().expectFirst("#words").text()).startsWith("From another window");
        sponsor.submit(overtaken, pledge, Map.of("sure", "on"));
        assertThat(executive.open("/my").text()).contains("From another window").doesNotContain("The first promise");
        assertThat(executive.open(everybody()).text()).contains("Earlier editions", "Edition 1 The first promise");

        Page back = sponsor.submit(
                sponsor.open(pledge + "/withdrawal"),
                pledge + "/withdrawal",
                Map.of("words", "The company was sold; the new owners decide.", "sure", "on"));
        assertThat(back.text()).contains("The pledge is taken back", "The company was sold");
        assertThat(executive.open("/my").text()).doesNotContain("From another window", "company was sold");
        assertThat(new Browser().open("/protection/" + cast.campaign()).text()).doesNotContain("another window");
        assertThat(executive.open(everybody()).text())
                .contains("The pledge was taken back.", "The company was sold", "From another window", "first promise");
        assertThat(sponsor.open(pledge + "/withdrawal").status()).isEqualTo(404);
        for (String fault : new String[] {
            "update pledge set signed_name = 'Z' where organisation_id = ?",
            "delete from pledge where organisation_id = ?",
            "update pledge_words set body = 'Something else is promised' where organisation_id = ?"
        }) {
            assertThatThrownBy(() -> Sql.run(database, fault, fault, cast.organisation()))
                    .hasRootCauseMessage(
                            fault.contains("words")
                                    ? "ERROR: pledge_words is written once\n  Where: PL/pgSQL function refuse_change() line 3 at RAISE"
                                    : "ERROR: pledge is written once\n  Where: PL/pgSQL function refuse_change() line 3 at RAISE");
        }
    }

    @Test
    void isSignedByTheOwnOrganisationsSponsorAlone() {
        UUID elsewhere = logins.organisation("Elsewhere");
        Browser other = logins.browser(logins.account("top-" + elsewhere + "@example.com", elsewhere, Role.SPONSOR));
        assertThat(other.open(pledge).status()).isEqualTo(404);
        assertThat(other.open(everybody()).status()).isEqualTo(404);
        assertThat(executive.ask(pledge).statusCode()).isEqualTo(403);
        assertThat(logins.browser(cast.administrator()).ask(pledge).statusCode())
                .isEqualTo(403);
    }
}
