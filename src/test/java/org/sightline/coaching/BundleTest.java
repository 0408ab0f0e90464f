package org.sightline.coaching;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.sightline.Browser;
import org.sightline.Browser.Page;
import org.sightline.PdfText;
import org.sightline.TestClock;
import org.sightline.system.Sha256;

/** All reports of a coach in one campaign, as one file. */
@QuarkusTest
class BundleTest {
    @Inject
    CoachingScenario scenario;

    @Inject
    BundleJob job;

    @Inject
    BundleWork work;

    @Inject
    BundleSettings settings;

    @Inject
    TestClock clock;

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    @Test
    void holdsEveryReportThatTheCoachMayReadAndAListOfThem() throws IOException {
        var first = scenario.sealed("Ana Ruiz");
        var second = beside(first, "Ana Ruiz");
        var third = beside(first, "ANA RUIZ");
        var formula = beside(first, "=Evil");
        var others = beside(first, "Other Otto");
        scenario.otherCoach(first);
        scenario.run(
                "update executive set coach_id = (select id from account where email = ?) where id = ?",
                "other-" + first.id() + "@example.com",
                others.id());
        scenario.run(
                "insert into report_release (executive_id, released_at, released_by) values (?, now(), ?)",
                second.id(),
                second.coach());
        Browser coach = scenario.coach(first);

        Page list = coach.open("/executives");
        assertThat(list.document().select("#campaign option").eachText())
                .containsExactly("Leadership programme 2026 (4 reports)");
        Page making = coach.submit(list, "/bundles", Map.of());
        assertThat(making.text()).contains("0 of 4 are there");
        assertThat(making.header("Refresh")).contains("5");
        assertThat(coach.ask(making.path() + "/reports.zip").statusCode()).isEqualTo(404);
        assertThat(coach.submit(list, "/bundles", Map.of()).path())
                .as("asked twice, made once")
                .isEqualTo(making.path());
        job.run();

        Page ready = coach.open(making.path());
        assertThat(ready.text()).contains("All 4 reports are there.", "until 3 March 2026");
        assertThat(ready.header("Refresh")).isEmpty();
        assertThat(coach.open("/executives").text()).contains("Ready until 3 March 2026");
        assertThat(scenario.trail(first)).as("made, not downloaded yet").isEmpty();

        var answer = coach.download(making.path() + "/reports.zip");
        assertThat(answer.headers().firstValue("Content-Disposition").orElseThrow())
                .startsWith("attachment; filename=\"Feedback reports Leadership programme 2026.zip\"");
        assertThat(answer.headers().allValues("Cache-Control")).containsExactly("no-store");
        assertThat(answer.headers().allValues("Content-Security-Policy"))
                .containsExactly("sandbox; default-src 'none'");
        Map<String, byte[]> entries = entries(answer.body());
        assertThat(entries.keySet())
                .hasSize(5)
                .contains("manifest.csv")
                .anyMatch(name -> name.matches("(?i)Feedback report ana ruiz - Leadership programme 2026\\.pdf"))
                .anyMatch(
                        name -> name.matches("(?i)Feedback report ana ruiz - Leadership programme 2026 \\(2\\)\\.pdf"))
                .anyMatch(
                        name -> name.matches("(?i)Feedback report ana ruiz - Leadership programme 2026 \\(3\\)\\.pdf"));
        List<NamedCsvRecord> manifest = manifest(entries);
        assertThat(manifest.getFirst().getHeader()).containsExactly("file", "executive", "sha256", "pages", "bytes");
        assertThat(manifest.stream().map(line -> line.getField("executive")))
                .containsExactlyInAnyOrder("Ana Ruiz", "Ana Ruiz", "ANA RUIZ", "'=Evil");
        String name = scenario.column("select name from account where id = ?", first.coach())
                .getFirst();
        for (NamedCsvRecord line : manifest) {
            byte[] pdf = Objects.requireNonNull(entries.get(line.getField("file")));
            assertThat(HexFormat.of().formatHex(Sha256.of(pdf))).isEqualTo(line.getField("sha256"));
            assertThat(Integer.toString(pdf.length)).isEqualTo(line.getField("bytes"));
            List<String> pages = PdfText.pages(pdf);
            assertThat(pages).hasSize(Integer.parseInt(line.getField("pages")));
            assertThat(pages.getFirst()).contains(name, "2 March 2026");
        }
        for (var file : List.of(first, second, third, formula)) {
            assertThat(scenario.trail(file)).contains("REPORT_DOWNLOADED with others");
        }
        assertThat(scenario.trail(others)).isEmpty();
        assertThat(scenario.executive(second).open("/my").text()).contains("downloaded the PDF");
        assertThat(coach.open(first.page("/release")).text())
                .as("a pile of files is not read yet")
                .contains("You have not opened the report yet");
    }

    @Test
    void goesOnAfterAKillWithWhatIsMissing() throws IOException {
        var first = scenario.sealed("Ana Ruiz");
        var second = beside(first, "Ben Ode");
        Browser coach = scenario.coach(first);
        String page = ask(coach);
        UUID bundle = UUID.fromString(page.substring("/bundles/".length()));
        assertThat(work.claim()).contains(bundle);
        work.make(bundle, first.id());
        String made = fingerprint(bundle, first);

        job.run();
        assertThat(coach.open(page).text()).as("the claim still holds").contains("1 of 2 are there");
        clock.advance(settings.claim().plusSeconds(1));
        job.run();
        assertThat(coach.open(page).text()).contains("All 2 reports are there.");
        assertThat(fingerprint(bundle, first)).isEqualTo(made);
        assertThat(manifest(entries(coach.download(page + "/reports.zip").body())))
                .hasSize(2)
                .anyMatch(line -> line.getField("executive").equals(second.name()));
    }

    @Test
    void liesUnderTheKeysOfTheExecutivesAndForADay() throws IOException {
        var first = scenario.sealed("Ana Ruiz");
        var second = beside(first, "Ben Ode");
        Browser coach = scenario.coach(first);
        String page = ask(coach);
        UUID bundle = UUID.fromString(page.substring("/bundles/".length()));
        job.run();
        assertThat(scenario.column("select encode(pdf, 'escape') from report_bundle_file where bundle_id = ?", bundle))
                .hasSize(2)
                .noneMatch(bytes -> bytes.contains("%PDF"));
        scenario.run("delete from executive_key where executive_id = ?", second.id());
        assertThat(entries(coach.download(page + "/reports.zip").body()).keySet())
                .containsExactly("Feedback report Ana Ruiz - Leadership programme 2026.pdf", "manifest.csv");

        clock.advance(Duration.ofHours(25));
        Browser later = scenario.coach(first);
        assertThat(later.ask(page).statusCode()).isEqualTo(404);
        assertThat(later.ask(page + "/reports.zip").statusCode()).isEqualTo(404);
        job.run();
        assertThat(scenario.column("select id::text from report_bundle where id = ?", bundle))
                .isEmpty();
        assertThat(scenario.column("select executive_id::text from report_bundle_file where bundle_id = ?", bundle))
                .isEmpty();
    }

    @Test
    void isForTheCoachWhoAskedAndOnlyAsLongAsTheReportsAre() throws IOException {
        var first = scenario.sealed("Ana Ruiz");
        var second = beside(first, "Ben Ode");
        Browser coach = scenario.coach(first);
        String page = ask(coach);
        job.run();
        Browser other = scenario.otherCoach(first);
        for (String path : List.of(page, page + "/reports.zip")) {
            assertThat(other.ask(path).statusCode()).as(path).isEqualTo(404);
            assertThat(scenario.executive(first).ask(path).statusCode())
                    .as(path)
                    .isEqualTo(403);
            assertThat(scenario.administrator(first).ask(path).statusCode())
                    .as(path)
                    .isEqualTo(403);
        }
        Page list = other.open("/executives");
        assertThat(list.document().select("form[action=/bundles]")).isEmpty();
        scenario.run(
                "update executive set coach_id = (select id from account where email = ?) where id = ?",
                "other-" + first.id() + "@example.com",
                second.id());
        assertThat(manifest(entries(coach.download(page + "/reports.zip").body())).stream()
                        .map(line -> line.getField("executive")))
                .containsExactly("Ana Ruiz");
    }

    @Test
    void offersNothingBeforeThereIsAReport() {
        var file = scenario.campaign("Ana Ruiz", "COLLECTING");
        Browser coach = scenario.coach(file);
        Page list = coach.open("/executives");
        assertThat(list.document().select("form[action=/bundles]")).isEmpty();
        String token = coach.cookie("csrf").orElse("");
        assertThat(coach.post(
                                "/bundles",
                                Map.of(
                                        "csrf",
                                        token,
                                        "campaign",
                                        file.campaign().toString()))
                        .statusCode())
                .isNotEqualTo(200);
        assertThat(scenario.column("select id::text from report_bundle where campaign_id = ?", file.campaign()))
                .isEmpty();
    }

    private CoachingScenario.File beside(CoachingScenario.File file, String name) {
        return scenario.beside(file, name);
    }

    private static String ask(Browser coach) {
        return coach.submit(coach.open("/executives"), "/bundles", Map.of()).path();
    }

    private String fingerprint(UUID bundle, CoachingScenario.File file) {
        return scenario.column(
                        "select encode(sha256(pdf), 'hex') from report_bundle_file where bundle_id = ? and executive_id = ?",
                        bundle,
                        file.id())
                .getFirst();
    }

    private static Map<String, byte[]> entries(byte[] zip) throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip), StandardCharsets.UTF_8)) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                entries.put(entry.getName(), in.readAllBytes());
            }
        }
        return entries;
    }

    private static List<NamedCsvRecord> manifest(Map<String, byte[]> entries) {
        String text = new String(Objects.requireNonNull(entries.get("manifest.csv")), StandardCharsets.UTF_8);
        assertThat(text).startsWith("\uFEFF");
        return CsvReader.builder().ofNamedCsvRecord(text.substring(1)).stream().toList();
    }
}
