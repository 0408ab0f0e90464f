package org.sightline.coaching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openpdf.text.exceptions.BadPasswordException;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;
import org.sightline.Browser;
import org.sightline.Browser.Page;
import org.sightline.coaching.CoachingScenario.File;

/** Reports under a password. */
@QuarkusTest
class LockedTest {
    private static final String PASSWORD = "Käfer trägt 7 Hüte";

    @Inject
    CoachingScenario scenario;

    @Test
    void opensWithThePasswordAlone() throws Exception {
        File file = scenario.sealed("Ana Ruiz");
        Browser coach = scenario.coach(file);
        byte[] pdf = download(coach, file.page("/locked"), "brief");
        assertThatThrownBy(() -> new PdfReader(pdf)).isInstanceOf(BadPasswordException.class);
        assertThatThrownBy(() -> new PdfReader(pdf, "another".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(BadPasswordException.class);
        try (PdfReader reader = new PdfReader(pdf, PASSWORD.getBytes(StandardCharsets.UTF_8))) {
            assertThat(reader.getNumberOfPages()).isEqualTo(2);
            assertThat(new PdfTextExtractor(reader).getTextFromPage(1)).contains("Ana Ruiz");
            assertThat(reader.getCryptoMode()).isEqualTo(4);
        }
        assertThat(new String(pdf, StandardCharsets.ISO_8859_1)).doesNotContain("Ana Ruiz", "pdfaid");
        assertThat(scenario.trail(file)).containsExactly("REPORT_DOWNLOADED brief");
    }

    @Test
    void isTheExecutivesToo() {
        File file = scenario.released("Ana Ruiz", "");
        Browser executive = scenario.skipping(file);
        assertThat(executive.open(file.own("/report")).document().select("a[href$=/locked]"))
                .hasSize(1);
        assertThat(executive.open(file.own("/locked")).text()).doesNotContain("annex");
        byte[] pdf = download(executive, file.own("/locked"), "full");
        assertThatThrownBy(() -> new PdfReader(pdf)).isInstanceOf(BadPasswordException.class);
        Page form = executive.open(file.own("/locked"));
        assertThat(executive
                        .submitOnce(form, file.own("/locked"), Map.of("document", "annex", "password", PASSWORD))
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void asksForALongerPassword() {
        File file = scenario.sealed("Ana Ruiz");
        Browser coach = scenario.coach(file);
        Page form = coach.open(file.page("/locked"));
        Page refused = coach.submit(form, file.page("/locked"), Map.of("password", "short", "document", "annex"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("The password needs at least 10 characters.");
        assertThat(refused.document().select("input[value=annex]").hasAttr("checked"))
                .isTrue();
        assertThat(coach.submit(form, file.page("/locked"), Map.of("password", "x".repeat(61)))
                        .text())
                .contains("up to 60 characters");
        assertThat(coach.submit(form, file.page("/locked"), Map.of("password", "密".repeat(50)))
                        .text())
                .as("few characters that take much room")
                .contains("up to 60 characters");
        assertThat(scenario.trail(file)).isEmpty();
    }

    private static byte[] download(Browser who, String page, String document) {
        return who.submitForFile(
                who.open(page), page, Map.of("document", document, "paper", "letter", "password", PASSWORD));
    }
}
