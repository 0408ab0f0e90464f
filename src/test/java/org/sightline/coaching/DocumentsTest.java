package org.sightline.coaching;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.openpdf.text.pdf.PdfReader;
import org.sightline.Browser;
import org.sightline.report.PrintedText;

/** Every document of a report is where its reader finds it, and nowhere else. */
@QuarkusTest
class DocumentsTest {
    @Inject
    CoachingScenario scenario;

    @Test
    void comeInThreeKindsToTheCoach() throws IOException {
        var file = scenario.sealed("Ana Ruiz");
        Browser coach = scenario.coach(file);
        assertThat(coach.open(file.page("")).text())
                .contains("Executive brief, two pages", "Coach’s annex, for you alone");
        for (String link :
                coach.open(file.page("")).document().select(".documents a").eachAttr("href")) {
            assertThat(coach.ask(link).statusCode()).as(link).isEqualTo(200);
        }
        assertThat(coach.open(file.page("/report?document=annex")).text()).contains("Where each sentence comes from");
        assertThat(coach.open(file.page("/report?document=brief")).text()).contains("What will you do with it?");
        assertThat(PrintedText.of(coach.download(file.page("/report.pdf?document=annex&paper=letter"))
                                .body())
                        .text())
                .contains("Coach’s annex");
        assertThat(marked(
                        coach.download(file.page("/report.pdf?document=annex")).body()))
                .as("the copy says across every page whose it is")
                .isTrue();
        assertThat(coach.open(file.page("/report?document=annex"))
                        .document()
                        .select(".languages a")
                        .eachAttr("href"))
                .as("another language of the same document")
                .contains("?language=de&document=annex");
        assertThat(coach.open(file.page("/report?document=unheard-of")).status())
                .isEqualTo(404);
        assertThat(coach.open(file.page("/report.pdf?paper=napkin")).status()).isEqualTo(404);
        assertThat(scenario.trail(file)).contains("REPORT_DOWNLOADED annex");
    }

    @Test
    void keepTheAnnexFromTheExecutive() {
        var file = scenario.released("Ana Ruiz", "");
        Browser executive = scenario.skipping(file);
        assertThat(executive.open(file.own("/report")).text())
                .contains("Executive brief, two pages")
                .doesNotContain("annex");
        assertThat(PrintedText.of(executive
                                .download(file.own("/report.pdf?document=brief"))
                                .body())
                        .text())
                .contains("What will you do with it?");
        assertThat(executive.open(file.own("/report?document=annex")).status()).isEqualTo(404);
        assertThat(executive.open(file.own("/report.pdf?document=annex")).status())
                .isEqualTo(404);
    }

    /** Extractors of text pass over artifacts: look for the slant itself. */
    private static boolean marked(byte[] pdf) throws IOException {
        try (PdfReader reader = new PdfReader(pdf)) {
            for (int page = 1; page <= reader.getNumberOfPages(); page++) {
                String content = new String(reader.getPageContent(page), StandardCharsets.ISO_8859_1);
                if (!content.contains("0.58779 0.80902")) {
                    return false;
                }
            }
            return true;
        }
    }
}
