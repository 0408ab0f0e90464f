package org.sightline.oversight;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.sightline.Browser;
import org.sightline.Chromium;
import org.sightline.Keyboard;
import org.sightline.account.Logins;
import org.sightline.account.Role;
import org.sightline.audit.Act;
import org.sightline.audit.AuditTrail;
import org.sightline.system.HomeDirectory;

/** Every page of the auditor in a real browser: nothing for axe to find, nothing scrolls sideways, no pointer needed. */
@QuarkusTest
class OversightLooksTest {
    private static final String LONG =
            "Leadership programme for managing directors of all regions, second round of 2026";

    private final SoftAssertions softly = new SoftAssertions();

    @Inject
    OversightScenario scenario;

    @Inject
    Logins logins;

    @Inject
    AuditTrail trail;

    @Inject
    HomeDirectory home;

    @AfterEach
    void forgetTheResult() throws IOException {
        Files.deleteIfExists(home.verification());
    }

    @Test
    void fitsEveryWindowAndEveryReader() throws IOException {
        var audited = scenario.sealed();
        UUID campaign = audited.cast().campaign();
        scenario.run("update campaign set name = ? where id = ?", LONG, campaign);
        trail.record(audited.cast().administrator(), audited.cast().organisation(), Act.CAMPAIGN_STARTED, campaign, "");
        trail.record(null, audited.cast().organisation(), Act.CAMPAIGN_CLOSED, campaign, "");
        trail.record(
                audited.cast().coach(), audited.cast().organisation(), Act.COMMENT_REVIEWED, audited.held(), "KEEP");
        Browser auditor = scenario.browser(audited.auditor());
        UUID empty = logins.organisation("Empty");
        Browser nobody = logins.browser(logins.account("none-" + empty + "@example.com", empty, Role.AUDITOR));
        Browser administrator = scenario.browser(audited.cast().administrator());
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("oversight-overview", "/oversight");
        pages.put("oversight-campaign", "/oversight/campaigns/" + campaign);
        pages.put("oversight-log", "/oversight/log");
        pages.put("oversight-log-none", "/oversight/log?act=ROLE_WITHDRAWN");
        String auditors = "/organisations/" + audited.cast().organisation() + "/access";
        try (Chromium chromium = Chromium.start()) {
            for (int width : Chromium.widths()) {
                Files.writeString(home.verification(), result());
                chromium.look(softly, width, auditor, pages);
                chromium.look(softly, width, administrator, Map.of("oversight-auditors", auditors));
                Files.writeString(
                        home.verification(),
                        result().replace("passed\" : true", "passed\" : false").replaceFirst("caught", "missed"));
                chromium.look(softly, width, auditor, Map.of("oversight-overview-failed", "/oversight"));
                Files.writeString(home.verification(), "{");
                chromium.look(softly, width, auditor, Map.of("oversight-overview-faulty", "/oversight"));
                Files.delete(home.verification());
                chromium.look(
                        softly,
                        width,
                        nobody,
                        Map.of("oversight-overview-empty", "/oversight", "oversight-log-empty", "/oversight/log"));
            }
        }
        softly.assertAll();
    }

    @Test
    void canBeReadWithTheKeyboardAlone() {
        var audited = scenario.sealed();
        trail.record(
                null,
                audited.cast().organisation(),
                Act.CAMPAIGN_CLOSED,
                audited.cast().campaign(),
                "");
        try (Chromium chromium = Chromium.start();
                BrowserContext window = chromium.window(Chromium.DESKTOP, scenario.browser(audited.auditor()))) {
            Page page = window.newPage();
            page.navigate(Chromium.address("/"));
            Keyboard keyboard = new Keyboard(page);
            keyboard.follow("Spring 2026").follow("Who did what in this campaign");
            assertThat(page.textContent("main")).contains("Campaign closed");
            keyboard.type("act", "Role g").follow("Show");
            assertThat(page.textContent("main")).contains("Nothing of this kind was done.");
        }
    }

    /** A result of about the length that the command prints. */
    private static String result() throws IOException {
        String known = VerificationFileTest.known();
        int from = known.indexOf("{\n    \"attack\" : \"T5\"");
        String last = known.substring(from, known.lastIndexOf(']'));
        return known.substring(0, from)
                + (last.strip().replace("one step too narrow", "one step too narrow, read from the words of PDF files")
                                + ", ")
                        .repeat(25)
                + known.substring(from);
    }
}
