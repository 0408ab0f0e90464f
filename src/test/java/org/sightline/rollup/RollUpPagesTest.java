package org.sightline.rollup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sightline.Browser;
import org.sightline.Browser.Page;
import org.sightline.account.Logins;
import org.sightline.account.Role;
import org.sightline.report.Conformance;
import org.sightline.scoring.Scorecard;
import org.sightline.system.Sql;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** A roll-up from the naming of parts to what the sponsor reads, and that it stays as it was made. */
@QuarkusTest
class RollUpPagesTest {
    @Inject
    Logins logins;

    @Inject
    RolledUp scenario;

    @Inject
    MakeRollUps making;

    @Inject
    AgroalDataSource database;

    private UUID organisation;
    private RolledUp.Campaign campaign;
    private Browser administrator;
    private Browser sponsor;
    private String units;
    private String page;

    @BeforeEach
    void people() {
        organisation = logins.organisation("Harbour & Vale");
        administrator = logins.browser(
                logins.account("admin-" + organisation + "@example.com", organisation, Role.ADMINISTRATOR));
        sponsor = logins.browser(logins.account("top-" + organisation + "@example.com", organisation, Role.SPONSOR));
        campaign = scenario.collecting(organisation);
        units = "/campaigns/" + campaign.id() + "/rollup";
        page = "/rollups/" + campaign.id();
    }

    private void executives(int number) {
        for (int i = 0; i < number; i++) {
            scenario.executive(campaign, "Executive number " + i);
        }
    }

    private Page name(List<String> parts) {
        return administrator.choose(administrator.open(units), units, "unit", parts);
    }

    private void sealAndRelease() {
        scenario.seal(campaign);
        campaign.executives().forEach(executive -> scenario.release(campaign, executive));
        making.run();
    }

    @Test
    void showsThemesOverSixExecutivesAndNamesNobody() throws Exception {
        executives(6);
        assertThat(sponsor.open(page).status()).as("it still runs").isEqualTo(404);
        scenario.seal(campaign);
        making.run();
        assertThat(sponsor.open(page).text()).contains("It is made once every report was given to its executive.");
        assertThat(sponsor.open(page + "/rollup.pdf").status()).isEqualTo(404);
        for (int i = 0; i < 5; i++) {
            scenario.release(campaign, campaign.executives().get(i));
        }
        making.run();
        assertThat(sponsor.open(page).text()).contains("It is made once every report");
        scenario.release(campaign, campaign.executives().get(5));
        making.run();

        Page made = sponsor.open(page);
        assertThat(made.text())
                .contains("Themes of “Leadership programme”", "Harbour & Vale, 6 executives with a report")
                .contains("Interpersonal relationships", "All together 6 executives")
                .doesNotContain("Executive number");
        double reports = mean("R", "current_direct_report");
        double peers = mean("R", "peer");
        assertThat(made.document().expectFirst("details").select("tbody td").eachText())
                .startsWith(one(reports), one(peers), one((reports + peers) / 2));
        byte[] pdf = sponsor.download(page + "/rollup.pdf").body();
        assertThat(Conformance.failures(pdf, PDFAFlavour.PDFA_2_A)).isEmpty();
        assertThat(Conformance.failures(pdf, PDFAFlavour.PDFUA_1)).isEmpty();
        assertThat(sponsor.download(page + "/rollup.pdf").body()).isEqualTo(pdf);
        assertThat(administrator.ask(page).statusCode()).as("never results").isEqualTo(403);
        assertThat(sponsor.open("/sponsorship").document().select("a[href=" + page + "]"))
                .hasSize(1);
    }

    private double mean(String theme, String group) {
        return scenario.scorecards(campaign).stream()
                .flatMap(scorecard -> scorecard.themes().stream())
                .filter(one -> one.id().equals(theme))
                .mapToDouble(
                        one -> Objects.requireNonNull(one.groups().get(group)).mean())
                .average()
                .orElseThrow();
    }

    private static String one(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }

    @Test
    void showsPartsThatWereNamedBeforeAnswersEnded() {
        executives(11);
        Page saved = name(
                List.of("Sales", "Sales", "Sales", "Sales", "Sales", "Plants", "Plants", "Plants", "Plants", "", ""));
        assertThat(saved.text())
                .contains("What would be shown if every executive gets a report")
                .contains("Others + Plants: 6 executives", "Sales: 5 executives");
        sealAndRelease();
        assertThat(sponsor.open(page).text()).contains("Sales 5 executives", "Plants + Others 6 executives");
        assertThat(administrator.open(units).text()).contains("As it was fixed").doesNotContain("Fill in by");
        assertThatThrownBy(() -> Sql.run(
                        database, "parts", "update rollup_member set place = 1 where campaign_id = ?", campaign.id()))
                .rootCause()
                .hasMessageContaining("the parts of a campaign are fixed before its answers end");
    }

    @Test
    void putsPartsTogetherThatAreTooSmallAndSaysSoBefore() {
        executives(6);
        assertThat(name(List.of("Sales", "Sales", "Sales", "Plants", "Plants", "Plants"))
                        .text())
                .contains("As it stands, only all executives together would be shown.");
        Page many = name(List.of("a".repeat(61), "", "", "", "", ""));
        assertThat(many.status()).isEqualTo(422);
        assertThat(many.text()).contains("The part of Executive number 0 is longer than 60 characters.");
        assertThat(many.document().expectFirst("input[name=unit]").val()).hasSize(61);
        sealAndRelease();
        assertThat(sponsor.open(page).text())
                .contains("All together 6 executives")
                .doesNotContain("Sales", "Plants");
    }

    @Test
    void staysAsItWasMadeWhateverComesLater() {
        executives(6);
        sealAndRelease();
        byte[] before = sponsor.download(page + "/rollup.pdf").body();
        List<String> rows = rows();
        RolledUp.Executive late = scenario.executive(campaign, "Executive number 7");
        scenario.score(campaign, late);
        scenario.release(campaign, late);
        making.run();
        assertThat(sponsor.download(page + "/rollup.pdf").body()).isEqualTo(before);
        assertThat(rows()).isEqualTo(rows).isNotEmpty();
        for (String change : List.of(
                "update rollup set made_on = '2026-04-01' where campaign_id = ?",
                "update rollup_cell set value = 3 where campaign_id = ?",
                "delete from rollup_cell where campaign_id = ?")) {
            assertThatThrownBy(() -> Sql.run(database, change, change, campaign.id()))
                    .rootCause()
                    .hasMessageContaining("is written once");
        }
    }

    private List<String> rows() {
        return Sql.list(
                database,
                "cells",
                row -> row.getString(1),
                "select c::text from rollup_cell c where campaign_id = ? order by 1",
                campaign.id());
    }

    @Test
    void showsNothingOfFewerThanFiveNorToASponsorWhoCoaches() {
        executives(4);
        sealAndRelease();
        assertThat(sponsor.open(page).text()).contains("At least 5 executives with a report are needed");
        UUID elsewhere = logins.organisation("Elsewhere");
        Browser foreign = logins.browser(logins.account("top-" + elsewhere + "@example.com", elsewhere, Role.SPONSOR));
        assertThat(foreign.open(page).status()).isEqualTo(404);

        RolledUp.Campaign other = scenario.collecting(organisation);
        for (int i = 0; i < 5; i++) {
            scenario.executive(other, "Executive number " + i);
        }
        scenario.seal(other);
        other.executives().forEach(executive -> scenario.release(other, executive));
        making.run();
        Browser both = logins.browser(logins.account(scenario.address(other.coach()), organisation, Role.SPONSOR));
        assertThat(both.open("/rollups/" + other.id()).text())
                .contains("You coach executives of this campaign and read their reports.")
                .doesNotContain("Interpersonal relationships");
        assertThat(both.open("/rollups/" + other.id() + "/rollup.pdf").status()).isEqualTo(404);
    }

    @Test
    void errorsComeFromHowManyRatedAndNotFromWhatTheySaid() {
        Scorecard one = scenario.scorecard("Ana", 1);
        Scorecard other = scenario.scorecard("Boris", 2);
        Member ana = Member.of(UUID.randomUUID(), organisation, 1, one);
        Member boris = Member.of(UUID.randomUUID(), organisation, 1, other);
        assertThat(errors(ana)).hasSizeGreaterThan(8);
        for (int i = 0; i < errors(ana).size(); i++) {
            assertThat(errors(ana).get(i)).isCloseTo(errors(boris).get(i), within(1e-3));
        }
    }

    private static List<Double> errors(Member member) {
        return member.themes().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .flatMap(theme -> theme.getValue().values().stream().map(Member.Measured::error))
                .toList();
    }
}
