package org.sightline.oversight;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sightline.Browser;
import org.sightline.Owner;
import org.sightline.audit.Act;
import org.sightline.audit.AuditTrail;
import org.sightline.invitation.Scenario;
import org.sightline.sheet.CsvFile;

/** Administrators and auditors filter, take away and check the record of their own organisation, and no other's. */
@QuarkusTest
class OrganisationLogTest {
    @Inject
    OversightScenario scenario;

    @Inject
    Scenario campaigns;

    @Inject
    AuditTrail trail;

    private Scenario.Cast cast;
    private UUID executive;
    private String page;

    @BeforeEach
    void record() {
        cast = campaigns.draft();
        executive = campaigns.executive(cast, "Ana Ruiz");
        page = "/organisations/" + cast.organisation() + "/log";
        trail.record(cast.administrator(), cast.organisation(), Act.CAMPAIGN_CHANGED, cast.campaign(), "");
        trail.record(cast.coach(), cast.organisation(), Act.REPORT_VIEWED, executive, "=1+1");
        trail.record(null, cast.organisation(), Act.CAMPAIGN_CLOSED, cast.campaign(), "é: 12\"");
    }

    @Test
    void isFilteredByWhoActCampaignAndDay() {
        assertThat(rows("")).hasSize(3);
        assertThat(rows("?who=" + cast.coach())).hasSize(1).first().asString().contains("coach", "Report opened");
        assertThat(rows("?who=program")).hasSize(1).first().asString().contains("The program");
        assertThat(rows("?who=executives")).isEmpty();
        assertThat(rows("?who=nobody")).isEmpty();
        assertThat(rows("?act=CAMPAIGN_CHANGED")).hasSize(1);
        assertThat(rows("?campaign=" + cast.campaign())).hasSize(3);
        assertThat(rows("?campaign=" + UUID.randomUUID())).isEmpty();
        assertThat(rows("?from=2026-03-02&to=2026-03-02")).hasSize(3);
        assertThat(rows("?to=2026-03-01")).isEmpty();
        assertThat(rows("?from=2026-03-03")).isEmpty();
        var faulty = administrator().open(page + "?from=soon&to=2026-03-01");
        assertThat(faulty.status()).isEqualTo(422);
        assertThat(faulty.text()).contains("such as 2026-03-31");
        assertThat(administrator().open(page + "?from=2026-03-03&to=2026-03-01").text())
                .contains("lies before the first");
    }

    @Test
    void isOneOrganisationsAlone() {
        Browser foreign = scenario.browser(campaigns.draft().administrator());
        for (String address : List.of("", "/log.csv", "/log.jsonl", "/verification")) {
            assertThat(foreign.ask(page + address).statusCode()).as(address).isEqualTo(404);
            assertThat(scenario.browser(cast.coach()).ask(page + address).statusCode())
                    .as(address)
                    .isEqualTo(403);
            assertThat(scenario.browser(scenario.auditor(cast))
                            .ask(page + address)
                            .statusCode())
                    .as(address)
                    .isEqualTo(200);
        }
    }

    /** By the rule in its first line, and nothing of the product. */
    @Test
    void isCheckedFromItsFileAlone() throws Exception {
        List<JsonNode> lines = new ArrayList<>();
        for (String line : administrator().ask(page + "/log.jsonl").body().split("\n")) {
            lines.add(new ObjectMapper().readTree(line));
        }
        JsonNode first = lines.removeFirst();
        assertThat(first.path("complete").asBoolean()).isTrue();
        assertThat(lines).hasSize(4);
        byte[] before = HexFormat.of().parseHex(first.path("cut").path("hash").asText());
        for (JsonNode line : lines.reversed()) {
            ByteArrayOutputStream content = new ByteArrayOutputStream();
            content.writeBytes(before);
            field(content, first.path("chain"));
            for (String name :
                    List.of("position", "event", "microseconds", "actor", "organisation", "act", "object", "detail")) {
                field(content, line.path(name));
            }
            before = MessageDigest.getInstance("SHA-256").digest(content.toByteArray());
            assertThat(HexFormat.of().formatHex(before))
                    .isEqualTo(line.path("hash").asText());
        }
        assertThat(HexFormat.of().formatHex(before))
                .isEqualTo(first.path("head").path("hash").asText());
    }

    @Test
    void isNoFormulaInASpreadsheet() {
        String csv = administrator().ask(page + "/log.csv?act=REPORT_VIEWED").body();
        assertThat(csv.lines()).hasSize(3);
        assertThat(csv).startsWith("\uFEFFPosition,").contains(",'=1+1,").doesNotContain(",=");
        for (String text : List.of("=a", "+a", "-a", "@a", "\ta", "|a")) {
            assertThat(CsvFile.guarded(text)).isEqualTo("'" + text);
        }
        assertThat(rows("").getFirst()).as("taking it away is an act").contains("Record of acts exported", "in part");
    }

    @Test
    void isCheckedOnItsPage() {
        var checked = administrator().open(page + "/verification");
        assertThat(checked.text()).contains("The record is whole.", "3 acts were checked.");
        String hash = checked.document().select("main code").text();
        assertThat(hash).hasSize(64);
        trail.record(null, cast.organisation(), Act.CAMPAIGN_CHANGED, cast.campaign(), "");
        assertThat(administrator()
                        .open(page + "/verification?hash=" + hash.toUpperCase(Locale.ROOT))
                        .text())
                .contains("It stands at position 3.");
        assertThat(administrator()
                        .open(page + "/verification?hash=" + "ab".repeat(32))
                        .text())
                .contains("It stands nowhere");
        Owner.run("alter table audit_event disable trigger user");
        scenario.run(
                "update audit_event set detail = 'nothing' where organisation_id = ? and act = 'REPORT_VIEWED'",
                cast.organisation());
        Owner.run("alter table audit_event enable trigger user");
        assertThat(administrator().open(page + "/verification").text())
                .contains("The record is not whole.", "stands at position 2");
    }

    private static void field(ByteArrayOutputStream content, JsonNode value) {
        byte[] text = (value.isNull() ? "" : value.asText()).getBytes(StandardCharsets.UTF_8);
        content.writeBytes((text.length + ":").getBytes(StandardCharsets.US_ASCII));
        content.writeBytes(text);
    }

    private Browser administrator() {
        return scenario.browser(cast.administrator());
    }

    private List<String> rows(String query) {
        return administrator().open(page + query).document().select("tbody tr").eachText();
    }
}
