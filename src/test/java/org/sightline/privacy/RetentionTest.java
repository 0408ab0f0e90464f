package org.sightline.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sightline.Browser;
import org.sightline.TestClock;
import org.sightline.audit.AuditChains;
import org.sightline.audit.Chain;
import org.sightline.audit.Verdict;
import org.sightline.coaching.CoachingScenario;
import org.sightline.scoring.PublishedScorecards;
import org.sightline.security.ExecutiveHalves;

/** What is kept for a time goes on its day, wholly and provably, and not a day before. */
@QuarkusTest
class RetentionTest {
    private static final LocalDate CLOSED = LocalDate.of(2026, 2, 21);
    private static final LocalDate SEALED = LocalDate.of(2026, 2, 21);

    @Inject
    PrivacyScenario scenario;

    @Inject
    CoachingScenario coaching;

    @Inject
    RetentionJob job;

    @Inject
    KeyRemains remains;

    @Inject
    ExecutiveHalves halves;

    @Inject
    AuditChains chains;

    @Inject
    PublishedScorecards scorecards;

    @Inject
    TestClock clock;

    private PrivacyScenario.Kept kept;
    private CoachingScenario.File file;

    @BeforeEach
    void keep() {
        kept = scenario.kept();
        file = kept.file();
    }

    @AfterEach
    void reset() {
        clock.reset();
    }

    @Test
    void forgetsWhoWasAsked() {
        runOn(CLOSED.plusDays(89));
        assertThat(scenario.tablesWith(kept.rater())).contains("person", "outbox_message");
        runOn(CLOSED.plusDays(90));
        assertThat(scenario.tablesWith(kept.rater())).isEmpty();
        assertThat(scenario.count("select count(*) from rater where campaign_id = ?", file.campaign()))
                .isZero();
        assertThat(scenario.tablesWith(kept.executive()))
                .as("the report's time is longer")
                .contains("person");
        assertThat(proofs()).containsExactly("CONTACTS");
    }

    @Test
    void forgetsSealedComments() {
        runOn(SEALED.plusMonths(12).minusDays(1));
        assertThat(comments()).isEqualTo(1);
        runOn(SEALED.plusMonths(12));
        assertThat(comments()).isZero();
        assertThat(scorecards.of(file.id())).as("the report stays").isPresent();
        assertThat(proofs()).containsExactly("COMMENTS", "CONTACTS");
    }

    @Test
    void forgetsReportsAndTheirExecutive() {
        byte[] backup = scenario.wrapped(file.id());
        assertThat(scenario.readableFrom(backup, file.id()))
                .as("the test can tell")
                .isTrue();
        runOn(SEALED.plusMonths(24));
        assertThat(scenario.tablesWith(kept.executive())).isEmpty();
        assertThat(scenario.tablesWith(kept.tag())).isEmpty();
        for (String table : List.of("scorecard", "interpretation", "report_release", "executive_key", "atom")) {
            assertThat(scenario.count("select count(*) from " + table + " where executive_id = ?", file.id()))
                    .as(table)
                    .isZero();
        }
        remains.destroy();
        assertThat(scenario.readableFrom(backup, file.id()))
                .as("a copy of the database from before")
                .isFalse();
        assertThat(proofs()).contains("REPORTS");
        assertThat(scenario.count(
                        "select max(keys_destroyed) from retention_proof where organisation_id = ?",
                        file.organisation()))
                .isEqualTo(1);
    }

    @Test
    void forgetsCoachingSomeTimeAfterItsEnd() {
        UUID over = scenario.coached(file, kept.tag());
        coaching.run("update engagement set opened_on = '2026-01-02', ended_on = '2026-04-30' where id = ?", over);
        UUID lasts = scenario.coached(file, kept.tag());
        assertThat(administrator("/organisations/" + file.organisation() + "/retention")
                        .text())
                .contains("30 April 2028", "Coaching of 1 executive");
        runOn(LocalDate.of(2028, 4, 29));
        assertThat(engagements()).containsExactlyInAnyOrder(over, lasts);
        runOn(LocalDate.of(2028, 4, 30));
        assertThat(engagements()).containsExactly(lasts);
        for (String table :
                List.of("engagement_key", "coaching_session", "engagement_note", "commitment", "spent_time")) {
            assertThat(scenario.count("select count(*) from " + table + " where engagement_id = ?", over))
                    .as(table)
                    .isZero();
        }
        remains.destroy();
        assertThat(halves.executives()).doesNotContain(over).contains(lasts);
        assertThat(coaching.column(
                        "select c.source || ' ' || c.deleted from retention_proof p"
                                + " join retention_proof_count c on c.proof_id = p.id"
                                + " where p.organisation_id = ? and p.kind = 'COACHING' and p.keys_destroyed = 1 order by 1",
                        file.organisation()))
                .contains("engagement 1", "engagement_key 1", "engagement_note 1");
        assertThat(coaching.executive(file).open("/my/coaching/" + over).status())
                .isEqualTo(404);
        assertThat(coaching.executive(file).open("/my/coaching/" + lasts).status())
                .isEqualTo(200);
        coaching.run("update engagement set ended_on = '2026-05-15' where id = ?", lasts);
        runOn(LocalDate.of(2028, 5, 15));
        assertThat(scenario.tablesWith(kept.tag()))
                .as("whoever is neither rated nor coached any more")
                .isEmpty();
    }

    @Test
    void cutsOldActsAndKeepsTheRestWhole() {
        assertThat(scenario.count("select count(*) from audit_event where organisation_id = ?", file.organisation()))
                .isPositive();
        runOn(LocalDate.of(2028, 6, 1));
        assertThat(scenario.count(
                        "select count(*) from audit_event where organisation_id = ? and at < timestamptz '2026-06-01'",
                        file.organisation()))
                .isZero();
        assertThat(proofs()).contains("AUDIT");
        Verdict verdict = chains.check(Chain.of(file.organisation()));
        assertThat(verdict).isInstanceOf(Verdict.Whole.class);
        assertThat(((Verdict.Whole) verdict).cut().position()).isPositive();
    }

    @Test
    void deletesNothingTwiceAndNothingOfOthers() {
        PrivacyScenario.Kept other = scenario.kept();
        runOn(SEALED.plusMonths(24));
        int proved = proofs().size();
        runOn(SEALED.plusMonths(24).plusDays(1));
        assertThat(proofs()).hasSize(proved);
        assertThat(scenario.tablesWith(other.rater())).isNotEmpty();
        assertThat(scorecards.of(other.file().id())).isPresent();
    }

    @Test
    void isChosenByTheAdministratorAndForeseen() {
        String page = "/organisations/" + file.organisation() + "/retention";
        Browser administrator = coaching.administrator(file);
        assertThat(administrator.open(page).text()).contains("22 May 2026", "Nothing was deleted yet");
        var preview = administrator.submit(administrator.open(page), page, Map.of("contacts", "30", "act", "preview"));
        assertThat(preview.text()).contains("Nothing is saved yet", "23 March 2026");
        assertThat(administrator.open(page).document().select("#contacts").val())
                .isEqualTo("90");
        var refused = administrator.submit(
                administrator.open(page), page, Map.of("contacts", "29", "reports", "x", "act", "keep"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("from 30 to 365", "from 6 to 60");
        assertThat(refused.document().select("#reports").val()).isEqualTo("x");
        var longer = administrator.submit(administrator.open(page), page, Map.of("comments", "30", "act", "keep"));
        assertThat(longer.text()).contains("longer than reports");
        var old = administrator.open(page);
        administrator.submit(old, page, Map.of("contacts", "30", "act", "keep"));
        assertThat(administrator.open(page).document().select("#contacts").val())
                .isEqualTo("30");
        assertThat(administrator
                        .submit(old, page, Map.of("contacts", "60", "act", "keep"))
                        .text())
                .contains("Somebody else changed");
        runOn(CLOSED.plusDays(30));
        assertThat(administrator(page).text()).contains("rater 6", "person 6");
        assertThat(coaching.column("select act from audit_event where organisation_id = ?", file.organisation()))
                .contains("RETENTION_CHANGED", "RETENTION_ENDED");
        assertThat(coaching.coach(file).open(page).status()).isEqualTo(403);
        assertThat(coaching.administrator(scenario.kept().file()).open(page).status())
                .isEqualTo(404);
    }

    private Browser.Page administrator(String page) {
        return coaching.administrator(file).open(page);
    }

    private void runOn(LocalDate day) {
        clock.set(Instant.from(day.atStartOfDay(ZoneOffset.UTC)).plusSeconds(3600));
        job.run(file.organisation());
    }

    private long comments() {
        return scenario.count(
                "select count(*) from sealed_comment m join atom a on a.id = m.atom_id where a.executive_id = ?",
                file.id());
    }

    private List<UUID> engagements() {
        return coaching.column("select id from engagement where organisation_id = ?", file.organisation()).stream()
                .map(UUID::fromString)
                .toList();
    }

    private List<String> proofs() {
        UUID organisation = file.organisation();
        return coaching.column(
                "select kind from retention_proof where organisation_id = ? order by kind", organisation);
    }
}
