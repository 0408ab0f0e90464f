package org.sightline.coaching;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sightline.Browser;
import org.sightline.Chromium;
import org.sightline.PdfText;
import org.sightline.coaching.CoachingScenario.File;

/** The web report sent to a printer: the report, and nothing of the page around it. */
@QuarkusTest
class PrintedWebReportTest {
    @Inject
    CoachingScenario scenario;

    @Test
    void printsTheReportAlone() {
        File file = scenario.released("Ana Ruiz", "Two things stand out.");
        Browser executive = scenario.skipping(file);
        try (Chromium chromium = Chromium.start();
                BrowserContext window = chromium.window(
                        Chromium.DESKTOP,
                        true,
                        Map.of("session", executive.cookie("session").orElseThrow()))) {
            Page page = window.newPage();
            page.navigate(Chromium.address(file.own("/report")));
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            for (String around : new String[] {".bar", ".foot", ".preview-bar", ".skip", ".report-contents"}) {
                assertThat(page.locator(around).first()).isHidden();
            }
            byte[] pdf = page.pdf(new Page.PdfOptions().setFormat("A4"));
            List<String> pages = PdfText.pages(pdf);
            assertThat(pages).hasSizeBetween(14, 36).doesNotContain("");
            // letters stand where the browser put them, with gaps that are no blanks
            assertThat(String.join("", pages).replace(" ", ""))
                    .contains("AnaRuiz", "Ononepage", "Practicestotry", "Methodandcon")
                    .doesNotContain("Signout", "Download", "Saythankyou", "wordsnow");
        }
    }
}
