package org.sightline.report;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.sightline.Chromium;

/** The web report in a real browser, its tables unfolded: nothing for axe to find, nothing scrolls sideways. */
class ReportLookIT {
    private static final Path ASSETS = Path.of("src/main/resources/META-INF/resources/assets");

    private final SoftAssertions softly = new SoftAssertions();

    @Test
    void fitsEveryWindowAndEveryReader() throws IOException {
        Map<String, ReportInput> reports = Map.of(
                "standard", Examples.standard(),
                "one-group", Examples.minimal(),
                "too-few", Examples.tooFew(),
                "six-groups", Examples.large(),
                "hostile", Examples.hostile());
        String style =
                Files.readString(ASSETS.resolve("sightline.css")) + Files.readString(ASSETS.resolve("report.css"));
        try (Chromium chromium = Chromium.start()) {
            for (int width : new int[] {Chromium.SMALLEST, Chromium.PHONE, Chromium.DESKTOP}) {
                try (BrowserContext window = chromium.window(width, true, Map.of())) {
                    reports.forEach((name, input) -> look(window.newPage(), input, style, name, width));
                }
            }
        }
        softly.assertAll();
    }

    private void look(Page page, ReportInput input, String style, String report, int width) {
        String name = report + "-" + width;
        page.setContent("""
                <!doctype html><html lang="en"><head><title>Report</title><style>%s</style></head>
                <body class="staff"><main class="wrap">%s</main></body></html>
                """.formatted(style, ReportDocuments.html(input)));
        page.evaluate("document.querySelectorAll('details').forEach(each => each.open = true)");
        Chromium.picture(page, "report-" + name);
        softly.assertThat(Chromium.scrollsSideways(page))
                .as(name + " scrolls sideways")
                .isFalse();
        // the same elements at every width; axe takes ten seconds for a long report
        if (width == Chromium.SMALLEST || width == Chromium.DESKTOP && report.equals("standard")) {
            softly.assertThat(Chromium.faults(page)).as(name).isEmpty();
        }
        page.close();
    }
}
