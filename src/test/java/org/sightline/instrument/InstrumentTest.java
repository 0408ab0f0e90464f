package org.sightline.instrument;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sightline.Browser;
import org.sightline.Browser.Page;
import org.sightline.account.Logins;
import org.sightline.account.Role;
import org.sightline.engagement.CoachedPair;
import org.sightline.engagement.Engagements;
import org.sightline.engagement.Evidence;
import org.sightline.system.Sql;

/** Results of other instruments as coach and executive live with them. */
@QuarkusTest
class InstrumentTest {
    @Inject
    Logins logins;

    @Inject
    Engagements engagements;

    @Inject
    InstrumentEvidence evidence;

    @Inject
    AgroalDataSource database;

    private final String tag = UUID.randomUUID().toString().substring(0, 8);
    private CoachedPair pair;
    private Browser coach;
    private Browser executive;
    private String engagement;
    private String own;

    @BeforeEach
    void begin() {
        pair = CoachedPair.of(logins, tag);
        coach = pair.coach();
        executive = pair.executive();
        engagement = pair.page();
        own = pair.own();
    }

    @Test
    void keepsScalesAsTheInstrumentSaysThem() {
        assertThat(coach.open(engagement).text()).contains("Note results of other instruments");
        assertThat(executive.open(own).text()).doesNotContain("Other instruments");
        String page = noted();
        assertThat(coach.open(engagement + "/instruments").text())
                .contains("Work Style Inventory " + tag, "Dominance", "78", "Managers, Europe", "shared with Ana Ruiz");
        assertThat(executive.open(own).text()).contains("Other instruments", "1 result shared or noted, no style");
        assertThat(executive.open(own + "/instruments").text())
                .contains("Dominance", "Released to the coach by the executive")
                .doesNotContain("Change");
        assertThat(executive.ask(page).statusCode()).isEqualTo(403);
        assertThat(stored("instrument_result")).noneMatch(row -> row.contains(tag));
    }

    @Test
    void saysWhatIsMissingLineByLine() {
        Page form = coach.open(engagement + "/instruments/new");
        Page again = coach.submit(
                form,
                engagement + "/instruments",
                Map.of("takenOn", "2099-01-01", "scale", "Dominance", "publisher", "Harbour Press"));
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.text())
                .contains(
                        "Say which instrument it is.",
                        "That day is still to come.",
                        "Say by what right the results are kept here",
                        "Line 1 needs both a scale and a score");
        assertThat(again.document().expectFirst("#publisher").val()).isEqualTo("Harbour Press");
        assertThat(again.document().expectFirst("#scale-0").val()).isEqualTo("Dominance");
        assertThat(coach.open(engagement + "/instruments").text()).contains("No result is noted yet.");
    }

    @Test
    void keepsBackWhatIsNotSharedYet() {
        String page = noted();
        share(page, false);
        upload(page, "%PDF-1.7 secret");
        assertThat(executive.open(own + "/instruments").text()).doesNotContain("Work Style Inventory");
        assertThat(executive
                        .ask(own + "/instruments" + page.replaceFirst(".*/instruments", "") + "/document")
                        .statusCode())
                .isEqualTo(404);
        share(page, true);
        assertThat(executive
                        .download(own + "/instruments" + page.replaceFirst(".*/instruments", "") + "/document")
                        .body())
                .isEqualTo("%PDF-1.7 secret".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void keepsAFileEncryptedAndGivesItBackAsItWas() {
        String page = noted();
        assertThat(upload(page, "GIF89a").text()).contains("This is no PDF file.");
        assertThat(upload(page, "").text()).contains("Choose a file first.");
        assertThat(upload(page, "%PDF-1.7 canary-" + tag).text()).contains("Download report " + tag + ".pdf");
        var file = coach.download(page + "/document");
        assertThat(file.body()).isEqualTo(("%PDF-1.7 canary-" + tag).getBytes(StandardCharsets.UTF_8));
        assertThat(file.headers().firstValue("content-disposition").orElse(""))
                .startsWith("attachment")
                .contains("report " + tag + ".pdf");
        assertThat(stored("instrument_document"))
                .hasSize(1)
                .noneMatch(row -> row.contains(hex("canary-" + tag)) || row.contains(hex("report " + tag)));
        coach.submit(coach.open(page), page + "/document/removal", Map.of());
        assertThat(coach.ask(page + "/document").statusCode()).isEqualTo(404);
        coach.submit(coach.open(page), page + "/removal", Map.of());
        assertThat(coach.open(engagement + "/instruments").text()).contains("No result is noted yet.");
    }

    @Test
    void leadsFromStyleToResultForBothAndIsEvidenceOnlyThen() {
        noted();
        String styles = engagement + "/styles";
        coach.submit(coach.open(styles + "/new"), styles, Map.of("style", "Takes charge early"));
        assertThat(evidence()).isEmpty();
        assertThat(executive.open(own + "/instruments").text()).contains("Takes charge early", "still open");
        String link = executive
                .open(own + "/instruments")
                .document()
                .expectFirst("td a[href*=styles]")
                .attr("href");
        Page seen = coach.open(link);
        Page done = executive.submit(
                executive.open(link),
                link,
                Map.of("behaviour", "Closes the discussion", "outcome", "Objections come late"));
        assertThat(done.path()).isEqualTo(own + "/instruments");
        assertThat(evidence())
                .extracting(Evidence::title, Evidence::detail)
                .containsExactly(tuple("Closes the discussion", "Objections come late"));
        Page overtaken = coach.submit(seen, link, Map.of("behaviour", "Something else"));
        assertThat(overtaken.status()).isEqualTo(409);
        assertThat(overtaken.document().expectFirst("#other").val()).contains("Closes the discussion");
        assertThat(overtaken.document().expectFirst("#behaviour").val()).isEqualTo("Something else");
        assertThat(executive
                        .submit(executive.open(styles + "/new"), styles, Map.of("style", ""))
                        .text())
                .contains("Name the style.");
    }

    @Test
    void endsWithTheEngagementAndIsNobodyElses() {
        String page = noted();
        coach.submit(
                coach.open(engagement + "/styles/new"), engagement + "/styles", Map.of("style", "Takes charge early"));
        Browser other =
                logins.browser(logins.account("other-" + tag + "@example.com", pair.organisation(), Role.COACH));
        assertThat(other.ask(engagement + "/instruments").statusCode()).isEqualTo(404);
        assertThat(other.ask(page).statusCode()).isEqualTo(404);
        assertThat(other.ask(engagement + "/styles/new").statusCode()).isEqualTo(404);
        coach.submit(coach.open(engagement), engagement + "/end", Map.of("sure", "on"));
        assertThat(coach.open(engagement + "/instruments").text())
                .contains("Dominance", "Takes charge early")
                .doesNotContain("Note a result", "Trace a style");
        assertThat(coach.open(page).status()).isEqualTo(200);
        assertThat(coach.ask(engagement + "/styles/new").statusCode()).isEqualTo(404);
        assertThat(coach.ask(engagement + "/instruments/new").statusCode()).isEqualTo(404);
    }

    private List<Evidence> evidence() {
        return evidence.of(engagements.any(pair.id()).orElseThrow());
    }

    /** A result that is shared. */
    private String noted() {
        return coach.submit(
                        coach.open(engagement + "/instruments/new"),
                        engagement + "/instruments",
                        Map.of(
                                "name", "Work Style Inventory " + tag,
                                "publisher", "Harbour Press",
                                "takenOn", "2026-01-15",
                                "licence", "Released to the coach by the executive",
                                "scale", "Dominance",
                                "score", "78",
                                "norm", "Managers, Europe",
                                "meaning", "Takes charge early"))
                .path();
    }

    private void share(String page, boolean share) {
        coach.choose(coach.open(page), page, "share", share ? List.of("on") : List.of());
    }

    private Page upload(String page, String content) {
        return coach.upload(
                coach.open(page),
                page + "/document",
                "report " + tag + ".pdf",
                content.getBytes(StandardCharsets.UTF_8));
    }

    private List<String> stored(String table) {
        try (Connection connection = database.getConnection()) {
            return Sql.list(
                    connection,
                    row -> row.getString(1),
                    "select t::text from %s t where %s in (select id from instrument_result where engagement_id = ?)"
                            .formatted(table, table.endsWith("document") ? "result_id" : "id"),
                    pair.id());
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String hex(String text) {
        return HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
    }
}
