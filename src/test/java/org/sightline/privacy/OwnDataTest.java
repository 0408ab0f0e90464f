package org.sightline.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.sightline.Browser;
import org.sightline.PdfText;
import org.sightline.coaching.CoachingScenario;

/** Everybody gets what is stored of themselves, and nothing of raters or of what is not released. */
@QuarkusTest
class OwnDataTest {
    @Inject
    PrivacyScenario scenario;

    @Inject
    CoachingScenario coaching;

    @Test
    void holdsTheReleasedReportAndNoRater() throws IOException {
        PrivacyScenario.Kept kept = scenario.kept();
        CoachingScenario.File file = kept.file();
        Browser executive = coaching.skipping(file);
        executive.open(file.own("/report"));
        assertThat(executive.open("/my/data").text())
                .contains(
                        "Your data", "Leadership programme 2026", "21 February 2028", kept.executive() + "@example.com")
                .doesNotContain(kept.rater(), "Rater" + kept.tag());
        Map<String, byte[]> pack = pack(executive);
        assertThat(pack.keySet()).containsExactly("report-1.pdf", "data.json");
        JsonNode data = json(pack);
        JsonNode round = data.path("feedback").path(0);
        assertThat(round.path("released").asBoolean()).isTrue();
        assertThat(round.path("deleted").asText()).isEqualTo("2028-02-21");
        assertThat(round.path("readings").size()).isPositive();
        assertThat(data.path("acts").findValuesAsText("act")).contains("REPORT_VIEWED");
        assertThat(text(pack))
                .contains(file.name(), "Leadership programme 2026")
                .doesNotContain(kept.rater(), "Rater" + kept.tag());
    }

    @Test
    void holdsNothingThatIsNotReleased() throws IOException {
        CoachingScenario.File file = coaching.sealed("Ana Ruiz");
        Browser executive = coaching.executive(file);
        Map<String, byte[]> pack = pack(executive);
        assertThat(pack.keySet()).containsExactly("data.json");
        JsonNode round = json(pack).path("feedback").path(0);
        assertThat(round.path("released").asBoolean()).isFalse();
        assertThat(round.path("report").isNull()).isTrue();
        assertThat(round.path("readings")).isEmpty();
        assertThat(executive.open("/account/data").text())
                .contains("There may be answers", "to protect those who answer")
                .doesNotContain("reviewed")
                .doesNotContainPattern("\\b12\\b");
    }

    @Test
    void holdsCoachingWithoutTheCoachesPrivateNotes() throws IOException {
        CoachingScenario.File file = scenario.kept().file();
        UUID engagement = scenario.coached(file, "moss");
        Browser executive = coaching.executive(file);
        assertThat(executive.open("/account/data").text())
                .contains("Not while the coaching lasts", "Open your coaching");
        JsonNode coached = json(pack(executive)).path("coaching").path(0);
        assertThat(coached.path("goal").asText()).isEqualTo("Delegate, says moss");
        assertThat(coached.path("sessions").findValuesAsText("preparation")).containsExactly("Bring moss");
        assertThat(coached.path("commitments").findValuesAsText("text")).containsExactly("Ask moss");
        assertThat(coached.path("time").findValuesAsText("minutes")).containsExactly("20");
        assertThat(coached.path("notes")).isEmpty();
        assertThat(coached.toString()).doesNotContain("Privately");
        coaching.run("update engagement set ended_on = opened_on where id = ?", engagement);
        assertThat(executive.open("/account/data").text()).doesNotContain("Not while the coaching lasts");
    }

    @Test
    void isThereForStaffToo() throws IOException {
        CoachingScenario.File file = coaching.sealed("Ana Ruiz");
        Browser administrator = coaching.administrator(file);
        assertThat(administrator.open("/account/data").text())
                .contains("Administrator", "Calder & Voss")
                .doesNotContain("Ana Ruiz");
        JsonNode data = json(pack(administrator));
        assertThat(data.path("roles").path(0).path("role").asText()).isEqualTo("ADMINISTRATOR");
        assertThat(data.path("sessions").size()).isPositive();
        assertThat(data.path("feedback")).isEmpty();
        assertThat(administrator.ask("/my/data").statusCode()).isEqualTo(403);
        assertThat(json(pack(administrator)).path("acts").findValuesAsText("act"))
                .contains("OWN_DATA_DOWNLOADED");
    }

    private static Map<String, byte[]> pack(Browser browser) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(
                new ByteArrayInputStream(
                        browser.download("/account/data/own-data.zip").body()),
                StandardCharsets.UTF_8)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        }
        return files;
    }

    private static JsonNode json(Map<String, byte[]> pack) throws IOException {
        return new ObjectMapper().readTree(pack.get("data.json"));
    }

    private static String text(Map<String, byte[]> pack) {
        return new String(pack.get("data.json"), StandardCharsets.UTF_8) + PdfText.of(pack.get("report-1.pdf"));
    }
}
