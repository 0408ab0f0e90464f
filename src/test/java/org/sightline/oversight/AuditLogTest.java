package org.sightline.oversight;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sightline.account.Logins;
import org.sightline.account.Role;
import org.sightline.audit.Act;
import org.sightline.audit.AuditTrail;
import org.sightline.invitation.Scenario;

/** The log tells auditors all that happened in their organisations, of others nothing, and of executives no name. */
@QuarkusTest
class AuditLogTest {
    @Inject
    OversightScenario scenario;

    @Inject
    Scenario campaigns;

    @Inject
    Logins logins;

    @Inject
    AuditTrail trail;

    private Scenario.Cast cast;
    private UUID auditor;
    private UUID executive;

    @BeforeEach
    void draft() {
        cast = campaigns.draft();
        executive = campaigns.executive(cast, "Ana Ruiz");
        auditor = scenario.auditor(cast);
    }

    @Test
    void tellsWhoDidWhatAndWhereTheNewestFirst() {
        record(cast.administrator(), Act.CAMPAIGN_CHANGED, cast.campaign(), "");
        record(cast.administrator(), Act.RATERS_CHANGED, executive, "added");
        record(null, Act.CAMPAIGN_CLOSED, cast.campaign(), "");
        record(cast.administrator(), Act.PERSON_CHANGED, UUID.randomUUID(), "");
        assertThat(rows(""))
                .containsExactly(
                        "admin Name or address of a person changed Nordwind AG",
                        "The program Campaign closed Spring 2026",
                        "admin Raters changed added Spring 2026",
                        "admin Settings of the campaign changed Spring 2026");
    }

    @Test
    void tellsWhoseRoleItWas() {
        record(cast.administrator(), Act.ROLE_GRANTED, auditor, "auditor");
        assertThat(rows("")).containsExactly("admin Role granted auditor, auditor Nordwind AG");
    }

    @Test
    void leavesExecutivesUnnamed() {
        UUID account = logins.account("ana.ruiz@" + cast.domain(), cast.organisation());
        scenario.run("update executive set account_id = ? where id = ?", account, executive);
        record(account, Act.REPORT_VIEWED, executive, "");
        record(cast.coach(), Act.REPORT_VIEWED, executive, "");
        assertThat(rows(""))
                .containsExactly("coach Report opened Spring 2026", "An executive Report opened Spring 2026");
        logins.account("ana.ruiz@" + cast.domain(), cast.organisation(), Role.COACH);
        assertThat(rows("").getLast()).as("one who is a coach too").startsWith("An executive");
        scenario.run("update executive set account_id = null where id = ?", executive);
        assertThat(rows("").getLast()).as("the test can tell").startsWith("ana.ruiz");
    }

    @Test
    void tellsNothingOfOtherOrganisations() {
        Scenario.Cast foreign = campaigns.draft();
        trail.record(foreign.administrator(), foreign.organisation(), Act.CAMPAIGN_CHANGED, foreign.campaign(), "");
        logins.account("auditor@" + cast.domain(), foreign.organisation(), Role.COACH);
        assertThat(rows("")).isEmpty();
        assertThat(rows("?campaign=" + foreign.campaign())).isEmpty();
    }

    @Test
    void tellsOfSignInsThatCanOnlyConcernTheOrganisation() {
        trail.record(cast.coach(), null, Act.SIGN_IN, null, "");
        trail.record(logins.account("somebody@" + cast.domain(), cast.organisation()), null, Act.SIGN_IN, null, "");
        assertThat(rows("")).containsExactly("coach Signed in");
        logins.account("coach@" + cast.domain(), campaigns.draft().organisation(), Role.COACH);
        assertThat(rows("")).as("a coach of two organisations").isEmpty();
    }

    @Test
    void findsActsOfOneKindAndOneCampaign() {
        record(cast.administrator(), Act.CAMPAIGN_CHANGED, cast.campaign(), "");
        record(cast.administrator(), Act.RATERS_CHANGED, executive, "");
        record(cast.administrator(), Act.PERSON_CHANGED, UUID.randomUUID(), "");
        assertThat(rows("?act=RATERS_CHANGED")).containsExactly("admin Raters changed Spring 2026");
        assertThat(rows("?campaign=" + cast.campaign())).hasSize(2);
        assertThat(rows("?act=PERSON_CHANGED&campaign=" + cast.campaign())).isEmpty();
        assertThat(rows("?act=nonsense&campaign=nonsense&before=nonsense")).hasSize(3);
        var page = scenario.browser(auditor).open("/oversight/log?act=RATERS_CHANGED&campaign=" + cast.campaign());
        assertThat(page.document().select("option[selected]").eachText())
                .containsExactly("Raters changed", "Spring 2026");
    }

    @Test
    void turnsToOlderPages() {
        for (int i = 1; i <= 250; i++) {
            record(cast.administrator(), Act.RATERS_CHANGED, executive, "" + i);
        }
        var browser = scenario.browser(auditor);
        var page = browser.open("/oversight/log?act=RATERS_CHANGED");
        int next = 250;
        for (int expected : List.of(100, 100, 50)) {
            List<String> details = page.document().select("tbody small").eachText();
            assertThat(details).hasSize(expected);
            assertThat(details.getFirst()).isEqualTo("" + next);
            next -= expected;
            String older = page.document().select("main a.button").attr("href");
            assertThat(older.isEmpty()).isEqualTo(next == 0);
            if (next > 0) {
                page = browser.open(older);
            }
        }
    }

    private void record(@Nullable UUID actor, Act act, UUID object, String detail) {
        trail.record(actor, cast.organisation(), act, object, detail);
    }

    /** The rows without their moments. */
    private List<String> rows(String query) {
        return scenario.browser(auditor).open("/oversight/log" + query).document().select("tbody tr").stream()
                .map(row -> row.select("td:not(.when)").text().strip())
                .toList();
    }
}
