package org.sightline.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.sightline.Browser;
import org.sightline.account.Logins;
import org.sightline.anonymity.Relationship;
import org.sightline.audit.AuditChains;
import org.sightline.audit.Chain;
import org.sightline.coaching.CoachingScenario;
import org.sightline.invitation.Scenario;

/** Erasing leaves nothing to read about a person: not in the database, not in a copy of it from before. */
@QuarkusTest
class ErasureTest {
    @Inject
    PrivacyScenario scenario;

    @Inject
    CoachingScenario coaching;

    @Inject
    Scenario campaigns;

    @Inject
    Logins logins;

    @Inject
    AuditChains chains;

    @Inject
    KeyRemains remains;

    @Test
    void asksForTheNameAndThenLeavesNothing() {
        PrivacyScenario.Kept kept = scenario.kept();
        CoachingScenario.File file = kept.file();
        byte[] backup = scenario.wrapped(file.id());
        Browser administrator = coaching.administrator(file);
        String page = page(file);
        assertThat(administrator.open(page).text())
                .contains("cannot be undone", file.name(), "35 days", "Norms that were frozen");
        var refused = administrator.submit(administrator.open(page), page, Map.of("name", "Somebody"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.document().select("#name").val()).isEqualTo("Somebody");
        assertThat(scenario.tablesWith(kept.executive())).isNotEmpty();

        var done = administrator.submit(administrator.open(page), page, Map.of("name", file.name()));
        assertThat(done.text()).contains("Everything about this executive was erased", "The key is destroyed");
        assertThat(scenario.tablesWith(kept.tag())).isEmpty();
        for (String table : List.of("scorecard", "interpretation", "report_release", "executive_key", "atom")) {
            assertThat(scenario.count("select count(*) from " + table + " where executive_id = ?", file.id()))
                    .as(table)
                    .isZero();
        }
        assertThat(scenario.readableFrom(backup, file.id()))
                .as("a copy of the database from before")
                .isFalse();
        assertThat(coaching.column("select act from audit_event where object_id = ?", file.id()))
                .contains("EXECUTIVE_ERASED");
        assertThat(chains.check(Chain.of(file.organisation())).whole()).isTrue();
        assertThat(coaching.column("select kind from retention_proof where organisation_id = ?", file.organisation()))
                .containsExactly("ERASURE");
        assertThat(coaching.coach(file).open("/executives").status()).isEqualTo(200);
        assertThat(coaching.coach(file).open(file.page("/report")).status()).isEqualTo(410);
        assertThat(scenario.count("select count(*) from account where id = ?", file.account()))
                .as("a sign-in that nothing refers to any more")
                .isZero();
    }

    @Test
    void keepsWhatOthersNeed() {
        PrivacyScenario.Kept kept = scenario.kept();
        CoachingScenario.File file = kept.file();
        UUID second = UUID.randomUUID();
        UUID person = UUID.randomUUID();
        coaching.run(
                "insert into person (id, organisation_id, name, email) values (?, ?, 'Second', ?)",
                person,
                file.organisation(),
                person + "@example.com");
        coaching.run(
                "insert into executive (id, campaign_id, person_id, account_id) values (?, ?, ?, ?)",
                second,
                file.campaign(),
                person,
                file.account());
        coaching.run(
                "insert into nomination (id, executive_id, rater_id, relationship)"
                        + " select gen_random_uuid(), ?, id, 'PEER' from rater where campaign_id = ? limit 2",
                second,
                file.campaign());
        erase(file);
        assertThat(scenario.count("select count(*) from rater where campaign_id = ?", file.campaign()))
                .as("who was asked about somebody else too")
                .isEqualTo(2);
        assertThat(scenario.tablesWith(kept.executive()))
                .as("the sign-in of the other round")
                .containsExactly("account");
    }

    @Test
    void leavesTheSignInToCoachingThatLasts() {
        CoachingScenario.File file = scenario.kept().file();
        UUID engagement = scenario.coached(file, "moss");
        erase(file);
        Browser executive = coaching.executive(file);
        assertThat(executive.open("/my/coaching/" + engagement).text()).contains("Delegate, says moss");
        assertThat(coaching.column("select email from account where id = ?", file.account()))
                .noneMatch(email -> email.endsWith("@erased.invalid"));
    }

    @Test
    void destroysAHalfThatCameBack() {
        CoachingScenario.File file = scenario.kept().file();
        byte[] before = scenario.wrapped(file.id());
        byte[] half = scenario.half(file.id());
        erase(file);
        scenario.restoreHalf(file.id(), half);
        assertThat(scenario.readableFrom(before, file.id()))
                .as("the test can tell")
                .isTrue();
        remains.destroy();
        assertThat(scenario.readableFrom(before, file.id())).isFalse();
    }

    @Test
    void takesKeysOfBeforeApart() {
        CoachingScenario.File file = scenario.kept().file();
        scenario.wholeAgain(file.id());
        assertThat(coaching.executive(file).open(file.own("")).status()).isNotEqualTo(500);
        byte[] whole = scenario.wrapped(file.id());
        remains.halve();
        assertThat(scenario.wrapped(file.id())).isNotEqualTo(whole);
        assertThat(coaching.coach(file).open(file.page("/report")).status()).isEqualTo(200);
        remains.halve();
        assertThat(coaching.coach(file).open(file.page("/report")).status()).isEqualTo(200);
    }

    @Test
    void waitsForTheSeal() {
        Scenario.Cast cast = campaigns.draft();
        UUID executive = campaigns.executive(cast, "Ana Ruiz");
        Browser administrator = logins.browser(cast.administrator());
        String page = "/campaigns/" + cast.campaign() + "/executives/" + executive + "/erasure";
        assertThat(administrator.open(page).text()).contains("has not started");
        coaching.run("update campaign set state = 'CLOSED' where id = ?", cast.campaign());
        var waiting = administrator.open(page);
        assertThat(waiting.text()).contains("right after the campaign is closed and sealed");
        assertThat(waiting.document().select("form[action=" + page + "]")).isEmpty();
        CoachingScenario.File foreign = scenario.kept().file();
        assertThat(administrator.ask(page(foreign)).statusCode()).isEqualTo(404);
    }

    @Test
    void erasesTheContactDataOfARater() {
        PrivacyScenario.Kept kept = scenario.kept();
        CoachingScenario.File file = kept.file();
        Browser administrator = coaching.administrator(file);
        String person = coaching.column("select person_id from rater where campaign_id = ? limit 1", file.campaign())
                .getFirst();
        String page = "/organisations/" + file.organisation() + "/people/" + person + "/erasure";
        assertThat(administrator.open(page).text()).contains("1 sealed campaign");
        administrator.submit(administrator.open(page), page, Map.of());
        assertThat(scenario.count("select count(*) from person where id = ?", UUID.fromString(person)))
                .isZero();
        assertThat(administrator.ask(page).statusCode()).isEqualTo(404);

        String rated = coaching.column("select person_id from executive where id = ?", file.id())
                .getFirst();
        String refused = "/organisations/" + file.organisation() + "/people/" + rated + "/erasure";
        assertThat(administrator.open(refused).text()).contains("still needed", "erase that first");
        assertThat(administrator.open(refused).document().select("main form")).isEmpty();
    }

    @Test
    void namesTheWayForARaterWhoIsBeingAsked() {
        Scenario.Cast cast = campaigns.draft();
        UUID executive = campaigns.executive(cast, "Ana Ruiz");
        campaigns.rater(cast, executive, "Boris", Relationship.PEER);
        String person = coaching.column(
                        "select r.person_id from rater r join person p on p.id = r.person_id"
                                + " where r.campaign_id = ? and p.name = 'Boris'",
                        cast.campaign())
                .getFirst();
        String page = "/organisations/" + cast.organisation() + "/people/" + person + "/erasure";
        assertThat(logins.browser(cast.administrator()).open(page).text())
                .contains("take the person out of the raters");
    }

    private void erase(CoachingScenario.File file) {
        Browser administrator = coaching.administrator(file);
        administrator.submit(administrator.open(page(file)), page(file), Map.of("name", file.name()));
    }

    private static String page(CoachingScenario.File file) {
        return "/campaigns/" + file.campaign() + "/executives/" + file.id() + "/erasure";
    }
}
