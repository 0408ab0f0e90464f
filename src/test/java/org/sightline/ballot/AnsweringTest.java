package org.sightline.ballot;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.sightline.anonymity.Relationship;

@QuarkusTest
class AnsweringTest {
    @Inject
    Survey survey;

    @Inject
    Papers papers;

    static Map<String, String> all(String theme, int count, String value) {
        Map<String, String> answers = new LinkedHashMap<>();
        for (int i = 1; i <= count; i++) {
            answers.put(theme + i, value);
        }
        return answers;
    }

    static PlainBrowser answered(PlainBrowser browser) {
        for (String theme : new String[] {"R", "B", "T", "C", "D"}) {
            browser.press("Save and continue", all(theme, 6, "4"));
        }
        return browser.press("Save and continue", Map.of("N1", "3", "V1", "0"));
    }

    @Test
    void walksFromTheLinkToSent() {
        Survey.Running running = survey.running();
        UUID executive = survey.executive(running, "Ana Ruiz");
        Survey.Link link = survey.link(running, "Tom Berg");
        UUID nomination = survey.asked(link, executive, Relationship.CURRENT_DIRECT_REPORT);

        PlainBrowser browser = new PlainBrowser().open(link.path());
        assertThat(browser.status()).isEqualTo(200);
        assertThat(browser.heading()).isEqualTo("Feedback for Ana Ruiz");
        browser.press("Start");
        assertThat(browser.address()).isEqualTo("/answers/" + nomination);
        assertThat(browser.text()).contains("no name, e-mail, address of your device or time of day");
        browser.open(browser.page().select("a.button").attr("href"));
        assertThat(browser.heading()).isEqualTo("Interpersonal relationships");
        assertThat(browser.page().select("fieldset")).hasSize(6);
        assertThat(browser.page().select("[checked]")).isEmpty();

        answered(browser);
        assertThat(browser.heading()).isEqualTo("In your own words");
        browser.press("Save and continue", Map.of("O1", "She asks first.", "O3.situation", "A late order"));
        assertThat(browser.heading()).isEqualTo("Check and send");
        assertThat(browser.text()).contains("She asks first.", "A late order", "6 of 6 answered");
        browser.press("Send");
        assertThat(browser.heading()).isEqualTo("Sent");
        assertThat(browser.html()).doesNotContain("She asks first.");

        Paper paper = papers.find(new RaterSession(running.id(), link.invitation(), 1), nomination)
                .orElseThrow();
        assertThat(paper.ballot().draft()).isNull();
        Answers sent = Objects.requireNonNull(paper.ballot().sent());
        assertThat(sent.ratings()).hasSize(32).containsEntry("R1", 4).containsEntry("V1", 0);
        assertThat(sent.words()).containsEntry("O1", "She asks first.");
    }
}
