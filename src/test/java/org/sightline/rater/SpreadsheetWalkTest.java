package org.sightline.rater;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.sightline.Browser;
import org.sightline.Chromium;
import org.sightline.Mailbox;
import org.sightline.account.Logins;
import org.sightline.account.Role;
import org.sightline.mail.Delivery;

/**
 * An administrator with a client's workbook of twenty executives and two hundred raters, from the first sign-in to every
 * invitation: in at most forty clicks, each field that is typed into counted as one.
 */
@QuarkusTest
class SpreadsheetWalkTest {
    private static final int EXECUTIVES = 20;
    private static final int RATERS = 10;
    private static final int MOST_CLICKS = 40;
    private static final String WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /** As the client's personnel department calls them. */
    private static final List<String> HEADINGS = List.of(
            "Leader",
            "Leader e-mail",
            "Coach e-mail",
            "Respondent",
            "Respondent e-mail",
            "Relation",
            "Language",
            "Site");

    private static final List<String> RELATIONS = List.of(
            "direct report",
            "direct report",
            "direct report",
            "direct report",
            "direct report",
            "peer",
            "peer",
            "peer",
            "peer",
            "supervisor");

    private final String domain = "w" + UUID.randomUUID() + ".example";
    private int clicks;

    @Inject
    Logins logins;

    @Inject
    Delivery delivery;

    @Test
    void startsACampaignFromAClientsWorkbookInFortyClicks() throws IOException {
        String address = "ada@" + domain;
        logins.account(address, logins.organisation("Practice"), Role.ADMINISTRATOR);
        try (Chromium chromium = Chromium.start();
                BrowserContext window = chromium.window(Chromium.DESKTOP, true, Map.of())) {
            Page page = window.newPage();
            signIn(page, address);
            click(page, "Organisations");
            type(page, "name", "Nordwind");
            click(page, "Create organisation");
            click(page, "Access");
            type(page, "name", "Cleo Coach");
            type(page, "email", "cleo@" + domain);
            clicks++;
            page.locator("input[value=coach]").check();
            click(page, "Give access");
            click(page, "Nordwind");
            click(page, "New campaign");
            type(page, "name", "Spring");
            click(page, "Create campaign");
            click(page, "Import from a file");
            handIn(page);
            mend(page);
            click(page, "Import");
            click(page, "Check and start");
            Chromium.picture(page, "walk-start-" + Chromium.DESKTOP);
            click(page, "Start and send invitations");
            assertThat(page.textContent("main")).contains("The campaign has started.");
        }
        assertThat(clicks).as("clicks").isLessThanOrEqualTo(MOST_CLICKS);
        delivery.deliver();
        Set<String> invited = new HashSet<>();
        new Mailbox()
                .all().stream()
                        .filter(mail -> mail.text().contains("/r/"))
                        .flatMap(mail -> mail.to().stream())
                        .filter(to -> to.endsWith(domain))
                        .forEach(invited::add);
        assertThat(invited).hasSize(EXECUTIVES * RATERS + EXECUTIVES);
    }

    private void signIn(Page page, String address) {
        page.navigate(Chromium.address("/"));
        click(page, "Sign in");
        type(page, "email", address);
        click(page, "Send me a link");
        delivery.deliver();
        page.navigate(Chromium.address(
                Browser.path(new Mailbox().latest(address).orElseThrow().link())));
        clicks++;
        click(page, "Sign in");
    }

    private void handIn(Page page) throws IOException {
        clicks += 2; // the button of the file field, and the file in the window of the system
        page.locator("input[type=file]").setInputFiles(new FilePayload("Nordwind 360.xlsx", WORKBOOK, workbook()));
        Chromium.picture(page, "walk-file-" + Chromium.DESKTOP);
        click(page, "Check");
        assertThat(page.textContent("h1")).isEqualTo("Which column holds what?");
        click(page, "Continue");
    }

    private void mend(Page page) {
        assertThat(page.textContent("h1")).isEqualTo("There are 11 faults in the file");
        for (Locator cell : page.locator(".cell input").all()) {
            type(cell, cell.inputValue().contains(" at ") ? cell.inputValue().replace(" at ", "@") : "peer");
        }
        Chromium.picture(page, "walk-mended-" + Chromium.DESKTOP);
        click(page, "Check again");
        assertThat(page.locator("table.counts tbody tr").allInnerTexts())
                .containsExactly("Executives\t20\t0\t0", "Raters\t200\t0\t0", "People\t220\t0\t0");
    }

    /** With an address that cannot be one, and in ten rows a relation that nobody knows. */
    private byte[] workbook() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(bytes, "Sheets", "1.0")) {
            Worksheet sheet = book.newWorksheet("360");
            for (int column = 0; column < HEADINGS.size(); column++) {
                sheet.value(0, column, HEADINGS.get(column));
            }
            int row = 1;
            for (int executive = 0; executive < EXECUTIVES; executive++) {
                for (int rater = 0; rater < RATERS; rater++) {
                    String leader = "leader-" + executive;
                    String one = "rater-" + executive + "-" + rater;
                    sheet.value(row, 0, "Leader No" + executive);
                    sheet.value(row, 1, leader + "@" + domain);
                    sheet.value(row, 2, "cleo@" + domain);
                    sheet.value(row, 3, "Rater No" + executive + "x" + rater);
                    sheet.value(row, 4, row == 47 ? one + " at " + domain : one + "@" + domain);
                    sheet.value(row, 5, rater == 8 && executive % 2 == 0 ? "neighbour" : RELATIONS.get(rater));
                    sheet.value(row, 6, List.of("en", "de", "fr", "es").get(rater % 4));
                    sheet.value(row, 7, "Oslo");
                    row++;
                }
            }
        }
        return bytes.toByteArray();
    }

    /** The link or button with this text. */
    private void click(Page page, String text) {
        clicks++;
        Locator what = page.locator("a, button", new Page.LocatorOptions().setHasText(Pattern.compile("^\\s*" + text)));
        String before = page.url();
        page.waitForNavigation(() -> what.first().click());
    }

    private void type(Page page, String field, String text) {
        type(page.locator("main [name=" + field + "]").first(), text);
    }

    private void type(Locator field, String text) {
        clicks++;
        field.fill(text);
    }
}
